using GoroutineGen.Analyzers.Tests.Harness;
using GoroutineGen.CodeFixes;

namespace GoroutineGen.Analyzers.Tests;

public class GOR0901ContainingTypeIsNotPartialTests
{
    [Test]
    public Task ClassBecomesPartial() => VerifyFix(
        """
        public static class [|Worker|]
        {
            [Goroutine]
            public static void Run() { }

            [Goroutine]
            public static void Stop() { }
        }
        """,
        """
        public static partial class Worker
        {
            [Goroutine]
            public static void Run() { }

            [Goroutine]
            public static void Stop() { }
        }
        """);

    [Test]
    public Task ClassThatIsMarkedItselfBecomesPartial() => VerifyFix(
        """
        [Goroutine]
        class [|Worker|]
        {
            void Run() { }

            class Inner { void Run() { } }
        }
        """,
        """
        [Goroutine]
        partial class Worker
        {
            void Run() { }

            class Inner { void Run() { } }
        }
        """);

    [Test]
    public Task ClassWithoutModifiersKeepsItsComment() => VerifyFix(
        """
        // what it is for
        class [|Worker|]
        {
            [Goroutine] void Run() { }
        }
        """,
        """
        // what it is for
        partial class Worker
        {
            [Goroutine] void Run() { }
        }
        """);

    [Test]
    public Task EveryTypeAroundTheMethodBecomesPartial() => VerifyFix(
        """
        namespace N
        {
            internal sealed class [|Outer|]
            {
                struct [|Middle|]
                {
                    private partial class Open
                    {
                        internal record [|Inner|](int X)
                        {
                            [Goroutine] public static void Run() { }
                        }
                    }
                }
            }
        }
        """,
        """
        namespace N
        {
            internal sealed partial class Outer
            {
                partial struct Middle
                {
                    private partial class Open
                    {
                        internal partial record Inner(int X)
                        {
                            [Goroutine] public static void Run() { }
                        }
                    }
                }
            }
        }
        """);

    [Test]
    public Task TwoTypesInOneTypeAreFixedTogether() => VerifyFix(
        """
        class [|Outer|]
        {
            [Goroutine] void Run() { }

            class [|First|]
            {
                [Goroutine] void Run() { }
            }

            readonly record struct [|Second|]
            {
                [Goroutine] public static void Run() { }
            }

            class Unrelated
            {
                void Run() { }
            }
        }
        """,
        """
        partial class Outer
        {
            [Goroutine] void Run() { }

            partial class First
            {
                [Goroutine] void Run() { }
            }

            readonly partial record struct Second
            {
                [Goroutine] public static void Run() { }
            }

            class Unrelated
            {
                void Run() { }
            }
        }
        """);

    [Test]
    public Task PartialTypesAreFine() => Rule<GOR0901ContainingTypeIsNotPartialAnalyzer>.VerifyAsync(
        """
        partial class Outer
        {
            partial struct Inner
            {
                [Goroutine] public static void Run() { }
            }
        }
        """);

    [Test]
    public Task MessageNamesTheType() => Rule<GOR0901ContainingTypeIsNotPartialAnalyzer>.VerifyAsync(
        "class {|#0:Worker|} { [Goroutine] void Run() { } }",
        "'Worker' must be partial, as the [Goroutine] method 'Run' gets its twin in a part of it");

    [Test]
    public Task NothingIsReportedWithoutTheRuntime() => Rule<GOR0901ContainingTypeIsNotPartialAnalyzer>.VerifySilentWithoutRuntimeAsync(
        """
        class GoroutineAttribute : Attribute;

        class Worker
        {
            [Goroutine] void Run() { }
        }
        """);

    private static Task VerifyFix(string markup, string expected) =>
        Rule<GOR0901ContainingTypeIsNotPartialAnalyzer>.VerifyFixAsync<GOR0901ContainingTypeIsNotPartialFixer>(markup, expected);
}
