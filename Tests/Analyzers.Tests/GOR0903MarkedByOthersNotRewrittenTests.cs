using GoroutineGen.Analyzers.Tests.Harness;

namespace GoroutineGen.Analyzers.Tests;

public class GOR0903MarkedByOthersNotRewrittenTests
{
    [Test]
    public Task MethodsOfAType() => Verify(
        """
        [Goroutine]
        partial class Worker
        {
            void Good(Chan<int> c) => c.Send(1);
            int Leaf() => 1;
            int Span(Span<int> [|x|]) { while (true) { } }
            async Task [|Async|]() => await Task.Yield();
            [NotGoroutine] void Excepted(Span<int> x) { }
            [Goroutine] void Asks(Span<int> x) { }
            int Property { get { while (true) { } } }

            partial class Inner { IEnumerable<int> M() { [|yield return 1;|] } }
        }
        """);

    [Test]
    public Task MethodsOfAnAssembly() => Verify(
        """
        [assembly: Goroutine]

        partial class Worker
        {
            void Span(Span<int> [|x|]) { }
        }

        class [|Closed|]
        {
            void M() { }
            void N() { }
        }

        [NotGoroutine] class Excepted { void M() { } }
        class Empty { int Property => 1; }
        """);

    [Test]
    public Task OverridesAndImplementations() => Verify(
        """
        partial interface I { [Goroutine] void M(Chan<int> c); [Goroutine] Task N(); }
        partial class Base : I
        {
            public void M(Chan<int> c) => c.Send(1);
            async Task I.[|N|]() => await Task.Yield();
            [Goroutine] public virtual async Task V() => await Task.Yield();
        }
        class [|Derived|] : Base { public override Task V() => Task.CompletedTask; }
        """);

    [Test]
    public Task TypeThatIsMarkedItselfIsAnotherRules() => Verify(
        """
        [Goroutine]
        class Closed { void M() { } }
        """);

    private static Task Verify(string source) => AnalyzerHarness.VerifyAsync([new GOR0903MarkedByOthersNotRewrittenAnalyzer()], source);
}
