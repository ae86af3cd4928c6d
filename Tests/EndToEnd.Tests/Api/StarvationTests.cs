using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Api;

/// <summary>No goroutine starves, whatever the others compute.</summary>
public static partial class StarvationTests
{
    [Test]
    public static void GoroutineRunsBesideLoopsOnEveryProcessor([AllModes] Mode mode) => mode.Run(RunBesideLoops, (mode.Procs, false));

    [Test]
    public static void GoroutineRunsBesideCallsOnEveryProcessor([AllModes] Mode mode) => mode.Run(RunBesideLoops, (mode.Procs, true));

    [Test]
    public static void SleeperWakesBesideLoopsOnEveryProcessor([AllModes] Mode mode) => mode.Run(SleepBesideLoops, mode.Procs);

    [Test]
    public static void AwaiterGoesOnBesideLoopsOnEveryProcessor([AllModes] Mode mode) => mode.Run(AwaitBesideLoops, mode.Procs);

    [Test]
    public static void AwaiterGoesOnBesideThoseThatYield([AllModes] Mode mode) => mode.Run(AwaitBesideThoseThatYield, 2 * mode.Procs);

    [Test]
    public static void PairThatMeetsInAChannelStarvesNobody([AllModes] Mode mode) => mode.Run(RunBesideAPair);

    [Test]
    public static void ChainOfShortGoroutinesStarvesNobody([AllModes] Mode mode) => mode.Run(RunBesideAChain, mode.Procs);

    [Goroutine]
    private static void RunBesideLoops((int Hogs, bool Calls) given)
    {
        var flags = new Flags();
        var hogs = StartHogs(flags, given.Hogs, given.Calls);
        var third = Go.Run(TakeTurns, 100).As("third");
        Assert.That(third.Join(), Is.EqualTo(100));
        Stop(flags, hogs);
    }

    [Goroutine]
    private static void SleepBesideLoops(int hogCount)
    {
        var flags = new Flags();
        var hogs = StartHogs(flags, hogCount, calls: false);
        for (var i = 0; i < 3; i++)
            Go.Sleep(1);
        var alarm = Time.Timers.After(TimeSpan.FromMilliseconds(1));
        Go.Select(Case.Receive(alarm));
        Stop(flags, hogs);
    }

    [Goroutine]
    private static void AwaitBesideLoops(int hogCount)
    {
        var flags = new Flags();
        var hogs = StartHogs(flags, hogCount, calls: false);
        AwaitSome();
        Stop(flags, hogs);
    }

    /// <summary>No P is ever out of work, and whoever completes a task has no P.</summary>
    [Goroutine]
    private static void AwaitBesideThoseThatYield(int count)
    {
        var flags = new Flags();
        var yielding = new List<Goroutine<long>>();
        for (var i = 0; i < count; i++)
            yielding.Add(Go.Run(YieldUntil, flags).As($"one that yields {i}"));
        AwaitSome();
        Stop(flags, yielding);
    }

    [Goroutine]
    private static void AwaitSome()
    {
        for (var i = 0; i < 5; i++)
            Assert.That(Go.Await(Task.Run(() => i)), Is.EqualTo(i));
    }

    [Goroutine]
    private static void RunBesideAPair()
    {
        var flags = new Flags();
        var there = new Chan<int>();
        var back = new Chan<int>();
        var ping = Go.Run(Ping, there, back, flags).As("ping");
        var pong = Go.Run(Pong, there, back).As("pong");
        var third = Go.Run(TakeTurns, 100).As("third");
        Assert.That(third.Join(), Is.EqualTo(100));
        Volatile.Write(ref flags.Stop, true);
        Assert.That(ping.Join(), Is.EqualTo(pong.Join()));
    }

    [Goroutine]
    private static void RunBesideAChain(int chains)
    {
        var flags = new Flags();
        var ended = new Sync.WaitGroup();
        ended.Add(chains);
        for (var i = 0; i < chains; i++)
            Go.Run(StartTheNext, flags, ended);
        while (Volatile.Read(ref flags.Started) < chains)
            Go.Yield();
        var third = Go.Run(TakeTurns, 100).As("third");
        Assert.That(third.Join(), Is.EqualTo(100));
        Volatile.Write(ref flags.Stop, true);
        ended.Wait();
    }

    [Goroutine]
    private static List<Goroutine<long>> StartHogs(Flags flags, int count, bool calls)
    {
        var hogs = new List<Goroutine<long>>();
        for (var i = 0; i < count; i++)
            hogs.Add((calls ? Go.Run(CallUntil, flags) : Go.Run(SpinUntil, flags)).As($"hog {i}"));
        while (Volatile.Read(ref flags.Started) < count)
            Go.Yield();
        return hogs;
    }

    [Goroutine]
    private static void Stop(Flags flags, List<Goroutine<long>> hogs)
    {
        Volatile.Write(ref flags.Stop, true);
        foreach (var hog in hogs)
            Assert.That(hog.Join(), Is.Not.Negative);
    }

    [Goroutine]
    private static long SpinUntil(Flags flags)
    {
        Interlocked.Increment(ref flags.Started);
        long turns;
        for (turns = 0; !Volatile.Read(ref flags.Stop); turns++)
        {
        }

        return turns;
    }

    [Goroutine]
    private static long YieldUntil(Flags flags)
    {
        long turns;
        for (turns = 0; !Volatile.Read(ref flags.Stop); turns++)
            Go.Yield();
        return turns;
    }

    [Goroutine]
    private static long CallUntil(Flags flags)
    {
        Interlocked.Increment(ref flags.Started);
        var turns = 0L;
        while (!Volatile.Read(ref flags.Stop))
            turns += Fibonacci(15);
        return turns;
    }

    [Goroutine]
    private static int Fibonacci(int n) => n < 2 ? n : Fibonacci(n - 1) + Fibonacci(n - 2);

    /// <summary>Ends at once, after it has started another one of its kind: no loop, nothing to wait for.</summary>
    [Goroutine]
    private static void StartTheNext(Flags flags, Sync.WaitGroup ended)
    {
        Interlocked.Increment(ref flags.Started);
        if (Volatile.Read(ref flags.Stop))
            ended.Done();
        else
            Go.Run(StartTheNext, flags, ended);
    }

    [Goroutine]
    private static int TakeTurns(int turns)
    {
        var taken = 0;
        while (taken < turns)
        {
            taken++;
            if (taken % 10 == 0)
                Go.Yield();
        }

        return taken;
    }

    [Goroutine]
    private static int Ping(Chan<int> there, Chan<int> back, Flags flags)
    {
        var rounds = 0;
        while (!Volatile.Read(ref flags.Stop))
        {
            there.Send(rounds);
            rounds = back.Receive();
        }

        there.Close();
        return rounds;
    }

    [Goroutine]
    private static int Pong(Chan<int> there, Chan<int> back)
    {
        var last = 0;
        foreach (var round in there)
        {
            last = round + 1;
            back.Send(last);
        }

        return last;
    }

    private sealed class Flags
    {
        public int Started;
        public bool Stop;
    }
}
