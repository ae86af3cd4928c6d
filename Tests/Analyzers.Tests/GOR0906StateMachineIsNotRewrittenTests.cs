using GoroutineGen.Analyzers.Tests.Harness;

namespace GoroutineGen.Analyzers.Tests;

public class GOR0906StateMachineIsNotRewrittenTests
{
    [TestCase("[Goroutine] async void [|M|]() => await Task.Yield();")]
    [TestCase("[Goroutine] async Task [|M|]() => await Task.Yield();")]
    [TestCase("[Goroutine] async Task<int> [|M|](Task<int> x) => await x;")]
    [TestCase("[Goroutine] IEnumerable<int> M() { [|yield return 1;|] }")]
    public Task ItIsReportedWhereItStands(string member) => Verify(member);

    [TestCase("async Task M() => await Task.Yield();")]
    [TestCase("IEnumerable<int> M() { yield return 1; }")]
    [TestCase("[Goroutine] int M(Task<int> x) => Go.Await(x);")]
    [TestCase("[Goroutine] Task M(Task x) => x;")]
    [TestCase("[Goroutine] void M() { foreach (var x in Numbers()) Go.Yield(); IEnumerable<int> Numbers() { yield return 1; } }")]
    public Task NearMissesAreSilent(string member) => Verify(member);

    private static Task Verify(string member) => Rule<GOR0906StateMachineIsNotRewrittenAnalyzer>.VerifyAsync($$"""
        using System.Runtime.CompilerServices;
        partial class Worker
        {
            {{member}}
        }
        """);
}
