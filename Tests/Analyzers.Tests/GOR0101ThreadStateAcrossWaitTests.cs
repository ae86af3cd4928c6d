using GoroutineGen.Analyzers.Tests.Harness;

namespace GoroutineGen.Analyzers.Tests;

public class GOR0101ThreadStateAcrossWaitTests
{
    [Test]
    public Task WhatIsReadAfterAWaitIsReported() => Verify(
        """
        depth = 1;
        c.Send(1);
        Use([|depth|]);

        depth++;
        try { c.Receive(); }
        finally { [|depth|]--; }

        current.Value = 3;
        Go.Sleep(1);
        if (c.Count > 0) Use([|current.Value|]);

        depth = 4;
        foreach (var x in c) { }
        Use([|depth|]);

        while (c.Count > 0)
        {
            depth = 5;
            Waits();
            [|depth|] += 1;
        }
        """);

    [Test]
    public Task ChangesOfTheThreadAreReported() => Verify(
        """
        [|Thread.CurrentThread.Name = "worker"|];
        [|Thread.CurrentThread.Priority = ThreadPriority.Lowest|];
        """);

    [Test]
    public Task WhatIsSetAgainOrWithoutAWaitIsFine() => Verify(
        """
        depth = 1;
        Use(depth);
        c.Send(1);
        depth = 2;
        Use(depth);

        current.Value = 1;
        if (c.Count > 0)
        {
            c.Send(1);
            return;
        }
        Use(current.Value);
        c.Send(1);
        current.Value = 2;

        shared = 1;
        c.Send(1);
        Use(shared);

        depth = 3;
        lock (c) { Go.Sleep(1); }
        Use(depth);

        try { c.Send(1); }
        finally { depth = 5; }
        Use(depth);

        depth = 4;
        Work();
        Go.Run(() => c.Send(1));
        Use(depth);
        Use(Thread.CurrentThread.ManagedThreadId);
        new Thread(() => { }).Name = "own";
        """);

    [Test]
    public Task AHeldThreadAndOrdinaryCodeAreFine() => Rule<GOR0101ThreadStateAcrossWaitAnalyzer>.VerifyAsync(
        """
        partial class C
        {
            [ThreadStatic] static int depth;

            [Goroutine]
            int Held(Chan<int> c)
            {
                using var hold = Go.LockThread();
                Thread.CurrentThread.Name = "mine";
                depth = 1;
                c.Send(1);
                return depth;
            }

            int Ordinary(Chan<int> c)
            {
                Thread.CurrentThread.Name = "mine";
                depth = 1;
                c.Send(1);
                return depth;
            }
        }
        """);

    [Test]
    public Task TheMessageSaysWhatToDo() => Rule<GOR0101ThreadStateAcrossWaitAnalyzer>.VerifyAsync(
        Source("""depth = 1; c.Send(1); Use({|#0:depth|}); {|#1:Thread.CurrentThread.Name = "x"|};"""),
        "The goroutine may have changed its thread since it set 'depth', and finds another there. Use a local, or hold the thread "
        + "with 'using (Go.LockThread())'.",
        "The thread is the scheduler's, and runs other goroutines as well. Name the goroutine, or hold the thread with "
        + "'using (Go.LockThread())'.");

    [Test]
    public Task HalfTypedCodeIsBorne() => Rule<GOR0101ThreadStateAcrossWaitAnalyzer>.VerifyBrokenAsync(Source(
        "depth = ; c.Send(; Use(depth; Thread.CurrentThread.Name = ; try { c.Receive( } finally { dep"));

    private static Task Verify(string statements) => Rule<GOR0101ThreadStateAcrossWaitAnalyzer>.VerifyAsync(Source(statements));

    private static string Source(string statements) => $$"""
        partial class C
        {
            [ThreadStatic] static int depth;
            static int shared;
            static readonly ThreadLocal<int> current = new();

            [Goroutine]
            void M(Chan<int> c)
            {
                {{statements.ReplaceLineEndings("\n        ")}}
            }

            [Goroutine] static void Waits() => Go.Sleep(1);

            static void Work() { }

            static void Use(int x) { }
        }
        """;
}
