using GoroutineGen.Analyzers.Tests.Harness;

namespace GoroutineGen.Analyzers.Tests;

public class GOR0900NotRewrittenTests
{
    [TestCase("partial struct S { int _n; [Goroutine] public override int [|GetHashCode|]() => _n++; }")]
    [TestCase("[Goroutine] public virtual void [|M|](ref int x) { }")]
    [TestCase("[Goroutine] int M<T>(in T x) where T : struct => [|x|].GetHashCode();")]
    [TestCase("[Goroutine] void M(int[] x) { ref int [|y|] = ref x[0]; y++; }")]
    [TestCase("[Goroutine] void M() { [|unsafe|] { Go.Yield(); } }")]
    [TestCase("[Goroutine] void M() { unsafe { int x = 1; int* y = [|&x|]; } Go.Yield(); }")]
    [TestCase("[Goroutine] void M() { int [|__entry|] = 1; }")]
    [TestCase("partial interface I { [Goroutine] static abstract void [|M|](); }")]
    [TestCase("int P { [Goroutine] [|get|] => 1; }")]
    [TestCase("[Goroutine] public static Worker operator [|+|](Worker x) => x;")]
    [TestCase("void M() { [Goroutine] void [|Local|]() { } Local(); }")]
    [TestCase("[Goroutine] void M() { [Goroutine] void Local() { } Local(); }")]
    [TestCase("[Goroutine] void M(int x) { [Goroutine] void [|Local|](ref int y) { } Local(ref x); }")]
    [TestCase("Action Field = [|[Goroutine] () => { }|];")]
    public Task ConstructIsReportedWhereItStands(string member) => Verify($$"""
        partial class Worker
        {
            {{member}}
        }
        """);

    [Test]
    public Task SpanThatLivesInAPartOfTheBodyIsAnotherRule() => Verify(
        """
        partial class Worker
        {
            [Goroutine]
            void M(int[] values)
            {
                Go.Yield();
                Span<int> span = values;
                Go.Yield();
                span[0] = 1;
            }
        }
        """);

    [Test]
    public Task EachConstructOfAMethodIsReported() => Verify(
        """
        partial class Worker
        {
            [Goroutine]
            void M() { int [|__entry|] = 1, [|__s0|] = 2; }
        }
        """);

    [Test]
    public Task MethodsThatAreRewrittenAreFine() => Verify(
        """
        partial class Worker
        {
            [Goroutine]
            int M(Chan<int> c)
            {
                foreach (int x in c) if (x > 1) return x;
                return c.Receive();
            }

            void Unmarked(ref int x) => x++;
        }
        """);

    [Test]
    public Task NonPartialTypeIsAnotherRule() => Verify(
        """
        class Worker
        {
            [Goroutine] void M() { }
        }
        """);

    [Test]
    public Task MessageSaysWhyAndGivesAWayOut() => Rule<GOR0900NotRewrittenAnalyzer>.VerifyAsync(
        "partial class Worker { [Goroutine] void M() { int {|#0:__entry|} = 1; } }",
        "'M' is not rewritten, because of the name '__entry': the twin gives it a meaning of its own. Rename it.");

    [Test]
    public Task PragmaSuppressesIt() => Verify(
        """
        partial class Worker
        {
        #pragma warning disable GOR0900
            [Goroutine] void M() { int __entry = 1; }
        #pragma warning restore GOR0900
        }
        """);

    private static Task Verify(string markup) => Rule<GOR0900NotRewrittenAnalyzer>.VerifyAsync(markup);
}
