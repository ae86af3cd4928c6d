using GoroutineGen.Analyzers.Tests.Harness;

namespace GoroutineGen.Analyzers.Tests;

public class GOR0008WaitHoldsWhatIsNeededTests
{
    [TestCase("_m.Lock(); w.Go(() => { _m.Lock(); n++; _m.Unlock(); }); [|w.Wait()|]; _m.Unlock();")]
    [TestCase("using (_m.Acquire()) { w.Go(() => { using (_m.Acquire()) n++; }); [|w.Wait()|]; }")]
    [TestCase("w.Go(() => { for (int i = 0; i < 9; i++) { _m.Lock(); n++; _m.Unlock(); } }); _m.Lock(); [|w.Wait()|]; _m.Unlock();")]
    [TestCase("w.Add(1); _m.Lock(); Go.Run(() => { _m.Lock(); n++; _m.Unlock(); w.Done(); }); [|w.Wait()|]; _m.Unlock();")]
    [TestCase("w.Add(1); _m.Lock(); Go.Run(() => { try { using (_m.Acquire()) n++; } finally { w.Done(); } }); [|w.Wait()|]; _m.Unlock();")]
    [TestCase("var m = new Sync.Mutex(); m.Lock(); for (int i = 0; i < 3; i++) w.Go(() => { m.Lock(); n++; m.Unlock(); }); "
        + "[|w.Wait()|]; m.Unlock();")]
    [TestCase("_rw.RLock(); w.Go(() => { using (_rw.Acquire()) n++; }); [|w.Wait()|]; _rw.RUnlock();")]
    [TestCase("_m.Lock(); _w.Go(i => { using (_m.Acquire()) n += i; }, 1); [|_w.Wait()|]; _m.Unlock();")]
    [TestCase("Go.Run(() => { _m.Lock(); w.Go(() => { using (_m.Acquire()) n++; }); [|w.Wait()|]; _m.Unlock(); });")]
    public Task AWaitForWhoNeedsTheLockIsReported(string statements) => Verify(statements);

    [TestCase("_m.Lock(); w.Go(() => { using (_m.Acquire()) n++; }); _m.Unlock(); w.Wait();")]
    [TestCase("using (_m.Acquire()) { w.Go(() => { using (_m.Acquire()) n++; }); } w.Wait();")]
    [TestCase("_m.Lock(); w.Go(() => { n++; }); w.Wait(); _m.Unlock();")]
    [TestCase("_m.Lock(); w.Go(() => { if (n > 0) using (_m.Acquire()) n++; }); w.Wait(); _m.Unlock();")]
    [TestCase("_m.Lock(); w.Add(1); Go.Run(() => { w.Done(); using (_m.Acquire()) n++; }); w.Wait(); _m.Unlock();")]
    [TestCase("_m.Lock(); Go.Run(() => { using (_m.Acquire()) n++; }); w.Wait(); _m.Unlock();")]
    [TestCase("_m.Lock(); _w.Go(() => { using (_m.Acquire()) n++; }); w.Wait(); _m.Unlock();")]
    [TestCase("_m.Lock(); w.Wait(); w.Go(() => { using (_m.Acquire()) n++; }); _m.Unlock();")]
    [TestCase("_m.Lock(); w.Go(() => { _m.Unlock(); _m.Lock(); }); w.Wait(); _m.Unlock();")]
    [TestCase("_m.Lock(); w.Go(() => { Action later = () => _m.Lock(); }); w.Wait(); _m.Unlock();")]
    [TestCase("_rw.RLock(); w.Go(() => { using (_rw.RAcquire()) n++; }); w.Wait(); _rw.RUnlock();")]
    [TestCase("if (n > 0) _m.Lock(); w.Go(() => { using (_m.Acquire()) n++; }); w.Wait(); if (n > 0) _m.Unlock();")]
    [TestCase("_given.Lock(); w.Go(() => { using (_given.Acquire()) n++; }); w.Wait();")]
    public Task AWaitWithoutTheLockIsFine(string statements) => Verify(statements);

    [Test]
    public Task TheMessageNamesTheLock() => Rule<GOR0008WaitHoldsWhatIsNeededAnalyzer>.VerifyAsync(
        """
        class C
        {
            void M(Sync.WaitGroup wait)
            {
                var gate = new Sync.Mutex();
                gate.Lock();
                wait.Go(() => { gate.Lock(); gate.Unlock(); });
                {|#0:wait.Wait()|};
                gate.Unlock();
            }
        }
        """,
        "The goroutine that this waits for takes 'gate', which is held here: neither goes on. Give it back before the wait.");

    [Test]
    public Task HalfTypedCodeIsNoTrouble() => Rule<GOR0008WaitHoldsWhatIsNeededAnalyzer>.VerifyBrokenAsync(
        "class C { readonly Sync.Mutex _m = new(); void M(Sync.WaitGroup w) { _m.Lock(); w.Go(() => { _m.Lock( w.Wait(");

    private static Task Verify(string statements) => Rule<GOR0008WaitHoldsWhatIsNeededAnalyzer>.VerifyAsync($$"""
        class C
        {
            private readonly Sync.Mutex _m = new();
            private readonly Sync.Mutex _given = new();
            private readonly Sync.RWMutex _rw = new();
            private readonly Sync.WaitGroup _w = new();

            void M()
            {
                int n = 0;
                var w = new Sync.WaitGroup();
                {{statements}}
            }

            void Return() => _given.Unlock();
        }
        """);
}
