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
    [TestCase("using (Worker [|w = new()|]) { } using Worker [|v = new()|]; using ([|v|]) { }")]
    [TestCase("lock (this) { using (Worker [|w = new()|]) { } } Action later = () => { using Worker [|x = new()|]; };")]
    [TestCase("foreach (int x in [|this|]) { One(); }")]
    [TestCase("foreach (var (x, y) in new Worker[0]) { }  foreach ([|var (z, u)|] in new Pair[0]) { }")]
    [TestCase("int a, b; [|(a, b)|] = new Pair(); [|var (c, d)|] = new Pair(); var (e, f) = this;")]
    [TestCase("_ = new Bag { [|1|], [|2|] }; lock (this) { _ = new Bag { [|3|] }; }")]
    [TestCase("using (new Plain()) { } foreach (int x in _cells) { } foreach (int x in [|new Plain()|]) { }")]
    [TestCase("lock (this) { Dropped(One()); Dropped(new Func<int>(() => One())()); }")]
    [TestCase("Dropped(One()); Action later = () => { Dropped(One()); [|One()|]; };")]
    public Task WaitIsReportedWhereItHoldsItsThread(string statements) => AnalyzerHarness.VerifyAsync<GOR0902PartKeepsItsBlockingFormAnalyzer>($$"""
        partial class Worker : IDisposable
        {
            [Goroutine] void M()
            {
                One();
                {{statements}}
            }

            [Goroutine] int One() => 1;

            [Goroutine] int Refused(ReadOnlySpan<int> x) => 1;

            [Goroutine] int Refused(int __entry) => 1;

            [Goroutine] public void Dispose() { }

            public Worker GetEnumerator() => this;

            public int Current => 1;

            [Goroutine] public bool MoveNext() => false;

            public void Deconstruct(out int x, out int y) => x = y = 1;

            [System.Diagnostics.Conditional("NEVER")] static void Dropped(int x) { }

            int[] _cells = [1];

            static void Set(ref int cell, int value) => cell = value;
        }

        partial class Pair { [Goroutine] public void Deconstruct(out int x, out int y) => x = y = 1; }

        partial class Bag : System.Collections.IEnumerable
        {
            [Goroutine] public void Add(int x) { }
            public System.Collections.IEnumerator GetEnumerator() => throw new Exception();
        }

        class Plain : IDisposable
        {
            public void Dispose() { }
            public Moving GetEnumerator() => new();
        }

        partial class Moving { public int Current => 1; [Goroutine] public bool MoveNext() => false; }
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
