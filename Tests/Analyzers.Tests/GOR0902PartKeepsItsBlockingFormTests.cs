using GoroutineGen.Analyzers.Tests.Harness;

namespace GoroutineGen.Analyzers.Tests;

public class GOR0902PartKeepsItsBlockingFormTests
{
    [TestCase("Span<int> span = new int[2]; span[0] = [|One()|]; One();")]
    [TestCase("Span<int> span = new int[2]; span[0] = 1; One();")]
    [TestCase("lock (this) { [|Implied.Waits()|]; One(); }")]
    [TestCase("lock (this) { [|Task.Delay(1).Wait()|]; One(); }")]
    [TestCase("lock (this) { Action later = () => [|One()|]; }")]
    [TestCase("Action now = () => { foreach (int x in [|new Chan<int>()|]) { } };")]
    [TestCase("Action now = () => { int x = 1; x++; };")]
    [TestCase("Go.Run(() => { One(); });")]
    [TestCase("int Local() => One(); Local(); Func<int> delegated = [|Local|];")]
    [TestCase("int x = 0; int Local(ref int y) => y += [|One()|]; Local(ref x);")]
    [TestCase("int x; void Local() => x = [|One()|]; Local();")]
    [TestCase("lock (this) { int Local() => One(); Local(); Go.Run(Local); }")]
    [TestCase("void Outer() { Inner(); void Inner() { One(); lock (this) { [|Implied.Waits()|]; One(); } } } Outer();")]
    [TestCase("void Local() { Go.Run(() => { One(); lock (this) { [|Implied.Waits()|]; } }); One(); } Local();")]
    [TestCase("void Local() { One(); Action later = () => { int Inner() => One(); [|Inner()|]; }; } Local();")]
    [TestCase("Action later = () => { int Local() { lock (this) { return One(); } } [|Local()|]; };")]
    [TestCase("int x; void Fail() { One(); throw new Exception(); } if (_cells[0] == 1) x = 1; else [|Fail()|]; x++;")]
    [TestCase("void Serve() { while (true) { if (_cells[One()] is var x) One(); } } Serve();")]
    [TestCase("IEnumerable<int> Local() { yield return [|One()|]; } Local();")]
    [TestCase("_ = new GoroutineGen.Sync.OnceValue<int>(() => { One(); lock (this) { return [|Implied.Waits()|]; } });")]
    [TestCase("lock (this) { _ = new GoroutineGen.Sync.OnceValue<int>(() => One()); }")]
    [TestCase("Worker? w = this; w?.One(); int? x = w?.One(); for (w?[|.One()|]; ;) { }")]
    [TestCase("Set(ref _cells[0], One()); Set(ref _cells.AsSpan()[0], [|One()|]);")]
    [TestCase("lock (this) { Refused(1); }")]
    [TestCase("using (Worker [|w = new()|]) { } using Worker [|v = new()|]; using ([|v|]) { }")]
    [TestCase("lock (this) { using (Worker w = new()) { } } Action later = () => { using Worker [|x = new()|]; };")]
    [TestCase("foreach (int x in [|this|]) { One(); }")]
    [TestCase("foreach (var (x, y) in new Worker[0]) { }  foreach ([|var (z, u)|] in new Pair[0]) { }")]
    [TestCase("foreach (int x in [|new Giving()|]) { } foreach (int x in [|new Ending()|]) { }")]
    [TestCase("[|var (a, (b, c))|] = new Outer(); var (d, (e, f)) = (1, this);")]
    [TestCase("int a, b; [|(a, b)|] = new Pair(); [|var (c, d)|] = new Pair(); var (e, f) = this;")]
    [TestCase("_ = new Bag { [|1|], [|2|] }; lock (this) { _ = new Bag { 3 }; }")]
    [TestCase("using (new Plain()) { } foreach (int x in _cells) { } foreach (int x in [|new Plain()|]) { }")]
    [TestCase("lock (this) { Dropped(One()); Dropped(new Func<int>(() => One())()); }")]
    [TestCase("Dropped(One()); Action later = () => { Dropped(One()); [|One()|]; };")]
    [TestCase("Func<int> f = [|One|]; f(); f = [|this.One|]; f -= One; _ = nameof(One); var g = [|One|]; Delegate h = [|One|];")]
    [TestCase("Func<int> f = (Func<int>)[|One|], g = new Func<int>([|One|]), h = true ? ([|One|]) : null!; "
        + "f = h ?? [|One|]; f = 1 switch { _ => [|One|] };")]
    [TestCase("Func<int>[] f = { [|One|] }; f = [[|One|]]; Use([|One|]); "
        + "Func<Func<int>> g = () => [|One|]; g = () => { return [|One|]; };")]
    [TestCase("Func<int> f = Plainly; Use(Plainly); Func<int, int> g = Refused;")]
    [TestCase("Action<int> f = [|new Chan<int>().Send|]; Func<int> g = [|new Chan<int>().Receive|]; Action h = new Chan<int>().Close;")]
    [TestCase("Func<int> f = [|Implied.Waits|], g = Implied.Loops, h = Implied.Calls;")]
    [TestCase("lock (this) { Func<int> f = [|One|]; Use([|One|]); Go.Run(One); }")]
    [TestCase("Go.Run(One); Go.Run((Func<int>)One); Go.Run(new Func<int>(One)); "
        + "new GoroutineGen.Sync.WaitGroup().Go(Dispose); _ = new GoroutineGen.Sync.OnceValue<int>(One);")]
    [TestCase("Func<int> f = One; Go.Run(f); Func<int> g = [|One|]; Go.Run(g); g();")]
    [TestCase("_changed += [|Dispose|]; _changed -= Dispose;")]
    [TestCase("unsafe { delegate*<int> f = &Static; }")]
    [TestCase("_ = new Pair() is [|(1, 2)|]; _ = this is (1, 2); switch (new Pair()) { case Pair [|(1, _)|] p: break; }")]
    [TestCase("_ = new Pair() switch { [|(1, 2)|] => 1, { Own: [|(1, _)|] } => 2, _ => 3 };")]
    [TestCase("_ = new Bag()[[|1..2|]]; _ = _cells[0..1]; lock (this) { _ = new Bag()[..]; }")]
    [TestCase("using (Implied [|w = new()|]) { } foreach (var (x, y) in new Implied[0]) { }")]
    public Task WaitIsReportedWhereItHoldsItsThread(
        string statements) => Rule<GOR0902PartKeepsItsBlockingFormAnalyzer>.VerifyAsync($$"""
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

            Action? _changed;

            int Plainly() => 1;

            static void Use(Func<int> f) { }

            [Goroutine] static int Static() => 1;

            static void Set(ref int cell, int value) => cell = value;
        }

        partial class Pair
        {
            [Goroutine] public void Deconstruct(out int x, out int y) => x = y = 1;
            public Pair Own => this;
        }

        partial class Bag : System.Collections.IEnumerable
        {
            [Goroutine] public void Add(int x) { }
            public System.Collections.IEnumerator GetEnumerator() => throw new Exception();
            public int Length => 1;
            [Goroutine] public Bag Slice(int start, int length) => this;
        }

        class Outer { public void Deconstruct(out int x, out Pair y) => (x, y) = (1, new()); }

        partial class Giving { [Goroutine] public IEnumerator<int> GetEnumerator() => throw new Exception(); }

        partial class Ending : IDisposable
        {
            public Ending GetEnumerator() => this;
            public int Current => 1;
            public bool MoveNext() => false;
            [Goroutine] public void Dispose() { }
        }

        [Goroutine] partial class Implied : IDisposable
        {
            public static int Waits() { Go.Yield(); return 1; }
            public static int Loops() { while (true) { } }
            public static int Calls() => Waits();
            public void Dispose() => Go.Yield();
            public void Deconstruct(out int x, out int y) { x = y = 1; while (x > 0) { } }
        }

        class Plain : IDisposable
        {
            public void Dispose() { }
            public Moving GetEnumerator() => new();
        }

        partial class Moving { public int Current => 1; [Goroutine] public bool MoveNext() => false; }
        """);

    [Test]
    public Task TheMessageTellsWhatMayOnlyLoopFromAWait() => Rule<GOR0902PartKeepsItsBlockingFormAnalyzer>.VerifyAsync(
        """
        [Goroutine]
        partial class Worker
        {
            static int Loops(int n) { while (n > 0) n--; return n; }
            static int Waits(Chan<int> c) => c.Receive();

            void Run(List<int> list, Chan<int> c)
            {
                list.ForEach(x => {|#0:Loops(x)|});
                list.ForEach(x => {|#1:Waits(c)|});
                Waits(c);
            }
        }
        """,
        "This runs in its blocking form, because of a delegate: it is called as ordinary code. "
        + "Start it with Go.Run, or call a [Goroutine] method in its place.",
        "This waits in its blocking form, because of a delegate: it is called as ordinary code. "
        + "Start it with Go.Run, or call a [Goroutine] method in its place.");

    [Test]
    public Task ARefusedMethodIsAnotherRule() => Rule<GOR0902PartKeepsItsBlockingFormAnalyzer>.VerifyAsync(
        "partial class Worker { [Goroutine] void M(object gate) { lock (gate) { Go.Yield(); } int __entry = 1; } }");

    [Test]
    public Task MessageSaysWhyAndGivesAWayOut() => Rule<GOR0902PartKeepsItsBlockingFormAnalyzer>.VerifyAsync(
        "partial class Worker { [Goroutine] void M(ref int x) { ref int y = ref x; {|#0:Go.Yield()|}; y++; Go.Yield(); } }",
        "This waits in its blocking form, because of a ref local: a reference cannot outlive a suspension. "
        + "Move what does not wait to an ordinary method that this one calls.");
}
