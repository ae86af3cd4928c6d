using GoroutineGen.Analyzers.Tests.Harness;

namespace GoroutineGen.Analyzers.Tests;

public class GOR0902PartKeepsItsBlockingFormTests
{
    [TestCase("Span<int> span = new int[2]; span[0] = [|One()|]; One();")]
    [TestCase("Span<int> span = new int[2]; span[0] = 1; One();")]
    [TestCase("lock (this) { [|One()|]; }")]
    [TestCase("lock (this) { Action later = () => [|One()|]; }")]
    [TestCase("Action now = () => { foreach (int x in [|new Chan<int>()|]) { } };")]
    [TestCase("Action now = () => { int x = 1; x++; };")]
    [TestCase("Go.Run(() => { One(); });")]
    [TestCase("int Local() => One(); Local(); Func<int> delegated = [|Local|];")]
    [TestCase("int x = 0; int Local(ref int y) => y += [|One()|]; Local(ref x);")]
    [TestCase("int x; void Local() => x = [|One()|]; Local();")]
    [TestCase("lock (this) { int Local() => One(); [|Local()|]; Go.Run(Local); }")]
    [TestCase("void Outer() { Inner(); void Inner() { One(); lock (this) { [|One()|]; } } } Outer();")]
    [TestCase("void Local() { Go.Run(() => { One(); lock (this) { [|One()|]; } }); One(); } Local();")]
    [TestCase("void Local() { One(); Action later = () => { int Inner() => One(); [|Inner()|]; }; } Local();")]
    [TestCase("Action later = () => { int Local() { lock (this) { return [|One()|]; } } [|Local()|]; };")]
    [TestCase("int x; void Fail() { One(); throw new Exception(); } if (_cells[0] == 1) x = 1; else [|Fail()|]; x++;")]
    [TestCase("void Serve() { while (true) { if (_cells[One()] is var x) One(); } } Serve();")]
    [TestCase("IEnumerable<int> Local() { yield return [|One()|]; } Local();")]
    [TestCase("_ = new GoroutineGen.Sync.OnceValue<int>(() => { One(); lock (this) { return [|One()|]; } });")]
    [TestCase("lock (this) { _ = new GoroutineGen.Sync.OnceValue<int>(() => One()); }")]
    [TestCase("Worker? w = this; w?.One(); int? x = w?.One(); for (w?[|.One()|]; ;) { }")]
    [TestCase("Set(ref _cells[0], [|One()|]);")]
    [TestCase("lock (this) { Refused(1); }")]
    public Task WaitIsReportedWhereItHoldsItsThread(string statements) => AnalyzerHarness.VerifyAsync<GOR0902PartKeepsItsBlockingFormAnalyzer>($$"""
        partial class Worker
        {
            [Goroutine] void M()
            {
                One();
                {{statements}}
            }

            [Goroutine] int One() => 1;

            [Goroutine] int Refused(ReadOnlySpan<int> x) => 1;

            [Goroutine] int Refused(int __entry) => 1;

            int[] _cells = [1];

            static void Set(ref int cell, int value) => cell = value;
        }
        """);

    [Test]
    public Task ARefusedMethodIsAnotherRule() => AnalyzerHarness.VerifyAsync<GOR0902PartKeepsItsBlockingFormAnalyzer>(
        "partial class Worker { [Goroutine] void M(object gate) { lock (gate) { Go.Yield(); } int __entry = 1; } }");

    [Test]
    public async Task MessageSaysWhyAndGivesAWayOut()
    {
        var messages = await AnalyzerHarness.VerifyAsync<GOR0902PartKeepsItsBlockingFormAnalyzer>(
            "partial class Worker { [Goroutine] void M(object gate) { lock (gate) { [|Go.Yield()|]; } } }");
        Assert.That(
            messages,
            Is.EqualTo(
            [
                "This waits in its blocking form, because of a lock: it belongs to its thread. " +
                "Use Sync.Mutex around code that waits, or wait outside of the lock.",
            ]));
    }
}
