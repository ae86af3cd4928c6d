using GoroutineGen.Analyzers.Tests.Harness;

namespace GoroutineGen.Analyzers.Tests;

public class GOR0006LockedTwiceTests
{
    [TestCase("_m.Lock(); [|_m.Lock()|];")]
    [TestCase("_m.Lock(); [|this._m.Acquire()|].Dispose();")]
    [TestCase("using (_m.Acquire()) { [|_m.Lock()|]; _m.Unlock(); }")]
    [TestCase("using var hold = _m.Acquire(); using ([|_m.Acquire()|]) { }")]
    [TestCase("_m.Acquire(); [|_m.Lock()|];")]
    [TestCase("s_m.Lock(); if (x) Console.WriteLine(); else Work(); [|s_m.Lock()|];")]
    [TestCase("if (x) _m.Lock(); [|_m.Lock()|];")]
    [TestCase("while (true) { [|_m.Lock()|]; if (x) continue; _m.Unlock(); }")]
    [TestCase("for (int i = 0; i < 3; i++) { [|_m.Lock()|]; Work(); }")]
    [TestCase("foreach (var m in many) { [|_m.Lock()|]; if (x) continue; _m.Unlock(); }")]
    [TestCase("_m.Lock(); try { Work(); } finally { Console.WriteLine(); } [|_m.Lock()|];")]
    [TestCase("var m = new Sync.Mutex(); m.Lock(); Work(); [|m.Lock()|];")]
    [TestCase("p.Lock(); [|p.Lock()|];")]
    [TestCase("Action later = () => { _m.Lock(); [|_m.Lock()|]; };")]
    [TestCase("void Local() { _m.Lock(); [|_m.Lock()|]; } Local();")]
    [TestCase("_rw.RLock(); [|_rw.Lock()|];")]
    [TestCase("_rw.Lock(); [|_rw.RLock()|];")]
    [TestCase("using (_rw.RAcquire()) { using ([|_rw.Acquire()|]) { } }")]
    [TestCase("other._m.Lock(); [|other._m.Lock()|];")]
    [TestCase("_m.Lock(); _cond.Wait(); [|_m.Lock()|];")]
    [TestCase("_m.Lock(); throw new Failure([|_m.Acquire()|].ToString()!);")]
    [TestCase("_m.Lock(); [|Locks()|];")]
    [TestCase("_m.Lock(); [|this.Locks()|];")]
    [TestCase("using (_m.Acquire()) { x = [|Count|] > 0; }")]
    [TestCase("s_m.Lock(); try { [|Static()|]; } finally { s_m.Unlock(); }")]
    [TestCase("_rw.Lock(); [|Reads()|];")]
    [TestCase("_m.Lock(); [|M(x, p, other, many)|];")]
    public Task ALockThatWaitsForItselfIsReported(string statements) => Verify(statements);

    [TestCase("_m.Lock(); _m.Unlock(); _m.Lock(); _m.Unlock();")]
    [TestCase("using (_m.Acquire()) { } using (_m.Acquire()) { }")]
    [TestCase("{ using var hold = _m.Acquire(); } _m.Lock();")]
    [TestCase("_m.Lock(); s_m.Lock(); other._m.Lock(); _rw.RLock(); _rw.RLock();")]
    [TestCase("_m.Lock(); try { Work(); } finally { _m.Unlock(); } _m.Lock();")]
    [TestCase("_m.Lock(); try { _m.Unlock(); } catch { _m.Lock(); }")]
    [TestCase("if (x) _m.Lock(); Work(); if (x) _m.Unlock(); if (!x) { _m.Lock(); }")]
    [TestCase("if (x) _m.Lock(); else s_m.Lock(); if (!x) _m.Lock();")]
    [TestCase("foreach (var m in many) m.Lock();")]
    [TestCase("for (int i = 0; i < 3; i++) { var m = new Sync.Mutex(); m.Lock(); }")]
    [TestCase("for (int i = 0; i < 3; i++) many[i].Lock();")]
    [TestCase("p.Lock(); p = other._m; p.Lock();")]
    [TestCase("p.Lock(); Swap(ref p); p.Lock();")]
    [TestCase("p.Lock(); Give(p); p.Lock();")]
    [TestCase("_open.Lock(); Work(); _open.Lock();")]
    [TestCase("_given.Lock(); Work(); _given.Lock();")]
    [TestCase("_given.Lock(); Go.Run(Return); _given.Lock();")]
    [TestCase("_changing.Lock(); _changing = new(); _changing.Lock();")]
    [TestCase("var m = new Sync.Mutex(); m.Lock(); Go.Run(() => { Work(); m.Unlock(); }); m.Lock();")]
    [TestCase("var m = new Sync.Mutex(); m.Lock(); Go.Run(Give, m); m.Lock();")]
    [TestCase("_m.Lock(); if (_m.TryLock()) { }")]
    [TestCase("_m.Lock(); Action later = () => { _m.Lock(); _m.Unlock(); }; _m.Unlock();")]
    [TestCase("var hold = _m.Acquire(); Keep(hold); _m.Lock();")]
    [TestCase("var hold = _m.Acquire(); hold.Dispose(); _m.Lock();")]
    [TestCase("while (true) { _m.Lock(); if (x) break; _m.Unlock(); }")]
    [TestCase("while (!x) { _m.Lock(); if (Odd()) { x = true; continue; } _m.Unlock(); }")]
    [TestCase("while (true) { if (!x) { _m.Lock(); x = true; } Work(); }")]
    [TestCase("while (true) { if (x) continue; _m.Lock(); x = true; }")]
    [TestCase("while (!x) { _m.Lock(); x = Odd(); }")]
    [TestCase("do { _m.Lock(); } while (Odd());")]
    [TestCase("for (int i = 0; !x; i++) { _m.Lock(); x = true; }")]
    [TestCase("for (int i = 0; i < 3; i++) { if (i == 0) _m.Lock(); Work(); }")]
    [TestCase("lock (_m) { lock (_m) { } }")]
    [TestCase("_m.Lock(); _m.Unlock(); Locks();")]
    [TestCase("_m.Lock(); other.Locks(); x = other.Count > 0;")]
    [TestCase("_m.Lock(); Later(); MayLock(x); Virtual(); Count = 1;")]
    [TestCase("_m.Lock(); Async(); foreach (var i in Iterator()) { }")]
    [TestCase("_m.Lock(); Go.Run(Locks); Go.Run(() => Locks()); Console.WriteLine(nameof(Count));")]
    [TestCase("_rw.RLock(); Reads();")]
    [TestCase("_m.Lock(); GivesFirst();")]
    public Task ALockThatIsFreeOrMayBeIsFine(string statements) => Verify(statements);

    [Test]
    public Task TheMessageNamesTheLock() => Rule<GOR0006LockedTwiceAnalyzer>.VerifyAsync(
        "class C { readonly Sync.Mutex _gate = new(); void M() { _gate.Lock(); {|#0:_gate.Lock()|}; } }",
        "'_gate' is held here already, and this waits for good. Give it back first.");

    [Test]
    public Task TheMessageNamesTheMemberThatTakesIt() => Rule<GOR0006LockedTwiceAnalyzer>.VerifyAsync(
        """
        class C
        {
            readonly Sync.Mutex _gate = new();
            int Count { get { using (_gate.Acquire()) return 1; } }
            void M() { _gate.Lock(); Console.WriteLine({|#0:Count|}); _gate.Unlock(); }
        }
        """,
        "'_gate' is held here already, and 'Count', which takes it too, waits for good. Give it back first.");

    [Test]
    public Task HalfTypedCodeIsNoTrouble() => Rule<GOR0006LockedTwiceAnalyzer>.VerifyBrokenAsync(
        "class C { readonly Sync.Mutex _m = new(); void M() { _m.Unlock(; try { using (_m.Acquire( } } void N() => _m.Lock(");

    private static Task Verify(string statements) => Rule<GOR0006LockedTwiceAnalyzer>.VerifyAsync($$"""
        class C
        {
            private static readonly Sync.Mutex s_m = new();
            private readonly Sync.Mutex _m = new();
            private readonly Sync.Mutex _given = new();
            public readonly Sync.Mutex _open = new();
            private readonly Sync.RWMutex _rw = new();
            private readonly Sync.Cond _cond;
            private Sync.Mutex _changing = new();

            C() => _cond = new Sync.Cond(_m);

            void M(bool x, Sync.Mutex p, C other, List<Sync.Mutex> many)
            {
                {{statements}}
            }

            void Locks() { var n = 1; Console.WriteLine(n); _m.Lock(); _m.Unlock(); }
            int Count { get { using (_m.Acquire()) return 1; } set { _m.Lock(); _m.Unlock(); } }
            static void Static() { try { s_m.Lock(); } finally { s_m.Unlock(); } }
            void Reads() { using var hold = _rw.RAcquire(); }
            int Later() { Work(); using (_m.Acquire()) return 1; }
            void MayLock(bool x) { if (x) _m.Lock(); _m.Unlock(); }
            protected virtual void Virtual() { _m.Lock(); _m.Unlock(); }
            async void Async() { _m.Lock(); await Task.Yield(); _m.Unlock(); }
            IEnumerable<int> Iterator() { _m.Lock(); yield return 1; _m.Unlock(); }
            void GivesFirst() { _m.Unlock(); _m.Lock(); }
            void Return() => _given.Unlock();
            static void Work() { }
            static bool Odd() => true;
            static void Give(Sync.Mutex m) => m.Unlock();
            static void Swap(ref Sync.Mutex m) => m = new();
            static void Keep(Sync.Hold hold) { }
        }

        class Failure(string text) : Exception(text);
        """);
}
