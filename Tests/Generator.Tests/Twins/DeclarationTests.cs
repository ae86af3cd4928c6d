using GoroutineGen.Generator.Tests.Harness;

namespace GoroutineGen.Generator.Tests.Twins;

/// <summary>What surrounds a method in its file: namespaces, usings, attributes, documentation.</summary>
public class DeclarationTests
{
    [Test]
    public void BlockNamespacesWithUsingsAtEachLevel() => GeneratorHarness.Verify(
        """
        using System.Text;
        using Words = System.Collections.Generic.List<string>;
        using static System.Math;

        static partial class Program
        {
            [Goroutine]
            public static void Run() => Outer.Inner.Worker.Work();
        }

        namespace Outer
        {
            using Text = System.Text.StringBuilder;

            namespace Inner
            {
                using System.Globalization;

                static partial class Worker
                {
                    [Goroutine]
                    public static void Work()
                    {
                        var words = new Words { "a", Max(1, 2).ToString(CultureInfo.InvariantCulture) };
                        Show(new Text(words[0]), new StringBuilder(words[1]));
                    }

                    [Goroutine]
                    private static void Show(Text first, StringBuilder second) => Console.WriteLine($"{first} {second}");
                }
            }
        }
        """,
        "a 2");

    [Test]
    public void FileScopedNamespace() => GeneratorHarness.Verify(
        """
        using System.Text;

        namespace Some.GoroutineGen;

        using Words = List<string>;

        static partial class Program
        {
            [Goroutine]
            public static void Run() => Show(new Words { "worked" }, new StringBuilder());

            [Goroutine]
            private static void Show(Words words, StringBuilder text)
            {
                foreach (var word in words) text.Append(word);
                Console.WriteLine(text);
            }
        }
        """,
        "worked");

    [Test]
    public void NamesThatHideTheRuntimesOnes() => GeneratorHarness.Verify(
        """
        static partial class Program
        {
            [Goroutine]
            public static void Run()
            {
                int System = 1, GoroutineGen = 2, Entry = 3;
                Work(System + GoroutineGen + Entry);
            }

            [Goroutine]
            static void Work(int GoTask)
            {
                for (int Preemption = 0; Preemption < 1; Preemption++) Console.WriteLine(GoTask);
            }

            class GoTask { }
            class Spawn { }
        }
        """,
        "6");

    [Test]
    public void AttributesAndDocumentation() => GeneratorHarness.Verify(
        """
        using System.Diagnostics.CodeAnalysis;
        using System.Runtime.CompilerServices;

        /// <summary>A documented type.</summary>
        public static partial class Program
        {
            /// <summary>Runs.</summary>
            [Goroutine]
            public static void Run() => Console.WriteLine(Add(Length(null!), Length("abc")));

            /// <summary>A documented method.</summary>
            /// <param name="text">A documented parameter.</param>
            [Goroutine, MethodImpl(MethodImplOptions.NoInlining)]
            [return: NotNull]
            public static object Length([AllowNull] string text) => text?.Length ?? 0;

            private static string Add(object a, object b) => $"{a}{b}";
        }
        """,
        "03");

    [Test]
    public void NullableContexts() => GeneratorHarness.Verify(
        """
        #nullable disable
        static partial class Program
        {
            [Goroutine]
            public static void Run() => Console.WriteLine(Oblivious(null) ?? Annotated(null) ?? "null");

            [Goroutine]
            static string Oblivious(string text) => text;

        #nullable enable
            [Goroutine]
            static string? Annotated(string? text) => text;
        }
        """,
        "null");

    [Test]
    public void ConditionalCompilationInABody() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine]
            public static void Run()
            {
        #if NEVER
                Console.WriteLine("never");
        #else
                Console.WriteLine("else");
        #endif
        #region kept
        #pragma warning disable CS0219
                int unused = 1;
        #pragma warning restore CS0219
        #endregion
            }
        """,
        "else");

    [Test]
    public void GoroutinesInSeveralNamespacesWithOneName() => GeneratorHarness.Verify(
        """
        static partial class Program
        {
            [Goroutine]
            public static void Run()
            {
                A.Worker.Work();
                B.Worker.Work();
                Worker.Work();
            }

            static partial class Worker
            {
                [Goroutine]
                public static void Work() => Console.WriteLine("nested");
            }
        }

        namespace A
        {
            static partial class Worker
            {
                [Goroutine]
                public static void Work() => Console.WriteLine("A");
            }
        }

        namespace B
        {
            static partial class Worker
            {
                [Goroutine]
                public static void Work() => Console.WriteLine("B");
            }
        }
        """,
        """
        A
        B
        nested
        """);
}
