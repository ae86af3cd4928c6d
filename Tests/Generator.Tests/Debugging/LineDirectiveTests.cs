using GoroutineGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Tests.Debugging;

/// <summary>The user's own <c>#line</c> directives: a twin is where they say that its original is.</summary>
public class LineDirectiveTests
{
    public static IEnumerable<TestCaseData> Cases => SteppedBody.Cases(
    [
        SteppedBody.Of("another file", """
                int n = Of(1);
            #line 100 "other.y"
                Do(); n += Twice(
                    n);
                for (int i = 0; i < n; i++) Do();
            #line 7
                Do();
            #line default
                Do(); Do();
            """),
        SteppedBody.Of("hidden parts", """
                Do(); Do();
            #line hidden
                Do(); int n = Of(1);
                while (n-- > 0)
                    Do();
            #line default
                Do(); Do();
            #line 20 "x.y"
                Do();
            #line hidden
                Do();
            #line 40
                Go.Run(() =>
                {
            #line hidden
                    Do();
            #line 50 "z.y"
                    Do(); Twice(n);
                });
            """),
        SteppedBody.Of("spans", """
            #line (3,5)-(4,20) 12 "page.razor"
                Do(); Do(); Twice(2);
                Do(); Do();
            #line (8,1)-(8,30) "page.razor"
                Twice(1);
                Twice(2); Do();
            #line (9,10)-(9,31) 24 "page.razor"
                int n = 2; int m = Twice(n); Do();
                Do();
            #line default
                Do();
            """),
        SteppedBody.Of("the middle of a statement", """
                Console.WriteLine("{0} {1} {2}",
                    Of(1),
            #line 300 "middle.y"
                    Of(2),
            #line hidden
                    Go.Run(() => Twice(3)).Join());
            #line 320
                Go
            #line 330 "split.y"
                    .Run(() => { Do(); Twice(
            #line 400
                        2); });
                Do();
            """),
        new("around the method", """
            #line 500 "generated.y"
                [Goroutine]
                public static void Run()
                {
                    Do(); Do();
                    Twice(
                        1);
                }
            #line default
            """),
        new("an expression", """
            #line 500 "generated.y"
                [Goroutine]
                public static int Run(int n) =>
            #line 600
                    Twice(n) + Of(
            #line hidden
                        n);
            #line default
            """),
        new("hidden as a whole", """
            #line hidden
                [Goroutine]
                public static int Run(int n) => Twice(n) + Of(
                    n);
            #line default
                [Goroutine]
                public static int Run() => Run(1);
            """),
    ]);

    [TestCaseSource(nameof(Cases))]
    public void TheTwinStopsWhereTheOriginalStops(SteppedBody body)
    {
        var run = GeneratorHarness.Generate(body.Source);
        var points = SequencePoints.Read(run.Emit(OptimizationLevel.Debug));

        Assert.That(points["Run__goroutine"].Distinct(), Is.EquivalentTo(points["Run"].Distinct()), run.Text);
    }

    [Test]
    public void WhoAsksForItsCallerGetsTheMappedPlace() => GeneratorHarness.Run(
        TestSource.Members(
            """
                [Goroutine]
                public static void Run()
                {
                    Where();
            #line 100 "other.y"
                    Where(); Where(Of(1));
                    for (int i = 0; i < 1; i++)
                        Where(
                            Of(2));
            #line hidden
                    Where(Of(3));
                    Where(Of(3)); Where();
            #line 7 "/rooted/z.y"
                    if (Of(1) > 0) Where(); else Where();
                    Go.Run(() => Where(Of(1))).Join();
            #line (20,5)-(21,9) 20 "page.razor"
                    Of(1); Where(Of(1)); Where();
                    Where(Of(2));
            #line default
                    Where();
                }

                [Goroutine]
                static int Of(int x)
                {
                    Go.Yield();
                    return x;
                }

                static void Where(
                    int x = 0,
                    [System.Runtime.CompilerServices.CallerFilePath] string file = "",
                    [System.Runtime.CompilerServices.CallerLineNumber] int line = 0) =>
                    Console.WriteLine($"{file}:{line}");
            """),
        """
        /src/Program.cs:6
        /src/other.y:100
        /src/other.y:100
        /src/other.y:102
        /src/other.y:105
        /src/other.y:106
        /src/other.y:106
        /rooted/z.y:7
        /rooted/z.y:8
        /src/page.razor:20
        /src/page.razor:20
        /src/page.razor:21
        /src/Program.cs:22
        """);

    [Test]
    public void AStartIsWhereTheDirectiveSays()
    {
        var run = GeneratorHarness.Generate(
            """
            #line 40 "other.y"
            Go.Run(Program.Run).Join();
            static partial class Program
            {
                [Goroutine]
                public static void Run() { }
            }
            """);

        Assert.That(run.Text, Does.Contain("#line 40 \"/src/other.y\""));
    }

    [TestCase("")]
    [TestCase("/src/a\"b.cs")]
    [TestCase("/src/a\nb.cs")]
    public void AFileThatADirectiveCannotNameIsNotMapped(string path)
    {
        var compilation = TestSource.Compile(SteppedBody.Of("", "    Do(); Go.Run(() => Twice(1));").Source);
        compilation = compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees[0], TestSource.Parse(compilation.SyntaxTrees[0].ToString(), TestSource.ParseOptions(), path));
        var run = GeneratorHarness.Generate(compilation);

        var points = SequencePoints.Read(run.Emit(OptimizationLevel.Debug));
        Assert.That(points.Where(method => method.Key.EndsWith("__goroutine")).SelectMany(method => method.Value), Is.Empty, run.Text);
    }
}
