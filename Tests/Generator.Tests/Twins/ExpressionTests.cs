using GoroutineGen.Generator.Tests.Harness;

namespace GoroutineGen.Generator.Tests.Twins;

public class ExpressionTests
{
    [Test]
    public void ExpressionBodies() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine]
            public static void Run() => Print(Twice(Twice(1)));

            [Goroutine]
            static int Twice(int x) => x + x;

            [Goroutine]
            static void Print(int x) => Console.WriteLine(x);

            [Goroutine]
            static int Throws() => throw new NotSupportedException();

            [Goroutine]
            static string Conditional(bool yes) => yes ? Conditional(false) : Throws().ToString();
        """,
        "4");

    [Test]
    public void CallsInOperators() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine]
            public static void Run()
            {
                string? text = null;
                text ??= Name("a");
                text += Name("b");
                Console.WriteLine(text + (text is { Length: 2 } && Name("c") == "c" ? Name("d") : null));
                Console.WriteLine(Name("ef")[Index(1)]);
                Console.WriteLine((object)Name("g") as string ?? Name("never"));
                Console.WriteLine(!(Index(0) == 0) || -Index(1) < 0);
                var list = new List<int> { Index(1), Index(2) };
                var map = new Dictionary<string, int> { [Name("k")] = Index(3) };
                int[] spread = [.. list, Index(9)];
                Console.WriteLine($"{list.Count} {map["k"]:D2} {spread[^Index(1)],3}");
                var anonymous = new { X = Index(5) };
                Console.WriteLine(anonymous.X switch { 5 => Name("five"), _ => Name("other") });
                Console.WriteLine(default(int?)?.ToString() ?? Name("nothing"));
                long wide = Index(1) << Index(3);
                Console.WriteLine(wide);
            }

            [Goroutine]
            static string Name(string x) => x;

            [Goroutine]
            static int Index(int x) => x;
        """,
        """
        abd
        f
        g
        True
        2 03   9
        five
        nothing
        8
        """);

    [Test]
    public void AsyncLocalsFlowOutOfACall() => GeneratorHarness.VerifyMembers(
        """
            static readonly AsyncLocal<int> Ambient = new();

            [Goroutine]
            public static void Run()
            {
                Set(7);
                Console.WriteLine(Ambient.Value);
            }

            [Goroutine]
            static void Set(int x)
            {
                Go.Yield();
                Ambient.Value = x;
            }
        """,
        "7");

    [Test]
    public void CallerInformationIsTheOriginals() => GeneratorHarness.Verify(
        """
        using System.Runtime.CompilerServices;

        static partial class Program
        {
            [Goroutine]
            public static void Run()
            {
                for (int i = 0; i < 1; i++)
                    Where(Argument(i + 1));
                Log();
            }

            [Goroutine]
            static int Argument(int x) => x;

            [Goroutine]
            static void Where(
                int x,
                [CallerMemberName] string member = "",
                [CallerLineNumber] int line = 0,
                [CallerFilePath] string file = "",
                [CallerArgumentExpression(nameof(x))] string argument = "") =>
                Console.WriteLine($"{member} {line} {file} {argument}");

            static void Log([CallerMemberName] string member = "", [CallerLineNumber] int line = 0) =>
                Console.WriteLine($"{member} {line}");
        }
        """,
        """
        Run 9 /src/Program.cs Argument(i + 1)
        Run 10
        """);
}
