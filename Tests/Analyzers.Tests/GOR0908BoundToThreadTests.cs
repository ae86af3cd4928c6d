using GoroutineGen.Analyzers.Tests.Harness;

namespace GoroutineGen.Analyzers.Tests;

public class GOR0908BoundToThreadTests
{
    [TestCase("[Goroutine] void M(object x) => [|Monitor.Enter(x)|];")]
    [TestCase("[Goroutine, MethodImpl(MethodImplOptions.Synchronized)] void [|M|]() => Go.Yield();")]
    [TestCase("AsyncFlowControl _flow; [Goroutine] void M() { _flow = [|ExecutionContext.SuppressFlow()|]; Go.Yield(); }")]
    public Task ItIsReportedWhereItStands(string member) => Verify(member);

    [TestCase("void M(object x) => Monitor.Enter(x);")]
    [TestCase("[Goroutine] void M(object x) { Monitor.Enter(x); try { } finally { Monitor.Exit(x); } Go.Yield(); }")]
    [TestCase("[Goroutine] void M() { using (ExecutionContext.SuppressFlow()) { } Go.Yield(); }")]
    public Task NearMissesAreSilent(string member) => Verify(member);

    private static Task Verify(string member) => Rule<GOR0908BoundToThreadAnalyzer>.VerifyAsync($$"""
        using System.Runtime.CompilerServices;
        partial class Worker
        {
            {{member}}
        }
        """);
}
