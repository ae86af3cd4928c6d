using GoroutineGen.Analyzers.Tests.Harness;

namespace GoroutineGen.Analyzers.Tests;

public class GOR0004WaitInLockTests
{
    [TestCase("lock (_gate) { [|c.Send(1)|]; [|c.Receive()|]; [|Go.Sleep(1)|]; [|Go.Run(Plain).Join()|]; }")]
    [TestCase("lock (_gate) { [|Go.Select(Case.Receive(c), Case.Send(c, 1))|]; }")]
    [TestCase("lock (_gate) { foreach (int x in [|c|]) { } }")]
    [TestCase("lock (_gate) { [|_mutex.Lock()|]; [|_mutex.Unlock()|]; [|_wait.Wait()|]; }")]
    [TestCase("lock (_gate) { if (c.Count > 0) { [|One()|]; } }")]
    [TestCase("Monitor.Enter(_gate); try { [|One()|]; } finally { Monitor.Exit(_gate); }")]
    [TestCase("_slim.EnterReadLock(); [|One()|]; _slim.ExitReadLock(); One();")]
    [TestCase("_kernel.WaitOne(); [|One()|]; _kernel.ReleaseMutex(); One();")]
    [TestCase("bool taken = false; _spin.Enter(ref taken); [|One()|]; _spin.Exit(); One();")]
    [TestCase("_old.AcquireReaderLock(1); [|One()|]; _old.ReleaseReaderLock(); One();")]
    [TestCase("_lock.Enter(); [|One()|]; _lock.Exit(); One();")]
    [TestCase("using (new Taking()) { [|One()|]; }")]
    [TestCase("lock (_gate) { using ([|new Ending()|]) { } using (Ending [|e = new()|]) { } }")]
    [TestCase("Go.Run(() => { One(); lock (_gate) { [|One()|]; } });")]
    public Task AWaitInALockIsReported(string statements) => Verify(statements);

    [TestCase("lock (_gate) { c.TrySend(1); c.Close(); _ = c.Count; Go.Run(One); Plain(); } c.Send(1);")]
    [TestCase("lock (_gate) { Go.Run(() => { One(); }); }")]
    [TestCase("lock (_gate) { Implied.Loops(); Implied.Waits(); }")]
    [TestCase("lock (_gate) { Thread.Sleep(1); Task.Delay(1).Wait(); }")]
    [TestCase("lock (_gate) { } One(); lock (_gate) { }")]
    [TestCase("using (_mutex.Acquire()) { One(); }")]
    [TestCase("_mutex.Lock(); c.Send(1); _mutex.Unlock();")]
    [TestCase("Span<int> span = new int[1]; span[0] = One();")]
    [TestCase("lock (_gate) { Func<int> f = One; }")]
    [TestCase("using (_lock.EnterScope()) { One(); }")]
    public Task WhatIsQuickOrOutsideOfALockIsFine(string statements) => Verify(statements);

    [Test]
    public Task OrdinaryCodeIsFine() => Rule<GOR0004WaitInLockAnalyzer>.VerifyAsync(
        "class C { void M(object gate, Chan<int> c) { lock (gate) { c.Send(1); } } }");

    [Test]
    public Task TheMessageNamesTheLockAndTheWayOut() => Rule<GOR0004WaitInLockAnalyzer>.VerifyAsync(
        """
        partial class C
        {
            [Goroutine]
            void M(object gate, Chan<int> c)
            {
                lock (gate)
                    {|#0:c.Send(1)|};
            }

            [Goroutine]
            void N(object gate, Chan<int> c)
            {
                Monitor.Enter(gate);
                {|#1:c.Send(1)|};
                Monitor.Exit(gate);
                c.Send(2);
            }
        }
        """,
        "This waits in a lock: the goroutine holds its thread, and so does everybody who wants the lock. "
        + "Use Sync.Mutex around code that waits, or wait outside of the lock.",
        "This waits in the lock of 'Monitor.Enter': the goroutine holds its thread, and so does everybody who wants the lock. "
        + "Use Sync.Mutex around code that waits, or wait outside of the lock.");

    [Test]
    public Task HalfTypedCodeIsNoTrouble() => Rule<GOR0004WaitInLockAnalyzer>.VerifyBrokenAsync(
        "partial class C { [Goroutine] void M(object gate, Chan<int> c) { lock (gate) { c.Send(; c. } lock (");

    private static Task Verify(string statements) => Rule<GOR0004WaitInLockAnalyzer>.VerifyAsync($$"""
        partial class C
        {
            private readonly object _gate = new();
            private readonly Lock _lock = new();
            private readonly ReaderWriterLockSlim _slim = new();
            private readonly ReaderWriterLock _old = new();
            private readonly Mutex _kernel = new();
            private readonly Sync.Mutex _mutex = new();
            private readonly Sync.WaitGroup _wait = new();
            private SpinLock _spin;

            [Goroutine]
            void M(Chan<int> c)
            {
                One();
                {{statements}}
            }

            [Goroutine] static int One() { Go.Yield(); return 1; }

            static void Plain() { }
        }

        class Taking : IDisposable
        {
            private static readonly object s_gate = new();

            public Taking() => Monitor.Enter(s_gate);

            public void Dispose() => Monitor.Exit(s_gate);
        }

        partial class Ending : IDisposable { [Goroutine] public void Dispose() => Go.Yield(); }

        [Goroutine] partial class Implied
        {
            public static void Loops() { while (true) { } }
            public static int Waits() { Go.Yield(); return 1; }
        }
        """);
}
