using System.Runtime.CompilerServices;

namespace GoroutineGen.EndToEnd.Child;

/// <summary>Programs in which all goroutines wait, and nothing will ever wake one.</summary>
internal static partial class Deadlocks
{
    private static readonly Chan<int> Static = new();
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public static Action? Find(string scenario) => scenario switch
    {
        "DeadlockOnNever" => OnNever,
        "DeadlockOnNullSelect" => OnNullSelect,
        "DeadlockOnStaticChannel" => OnStaticChannel,
        "DeadlockOnLocalChannels" => OnLocalChannels,
        "DeadlockOnMutex" => OnMutex,
        "DeadlockOnWaitGroup" => OnWaitGroup,
        "DeadlockOnJoin" => OnJoin,
        "DeadlockInOrdinaryCode" => InOrdinaryCode,
        "DeadlockWithThreads" => WithThreads,
        "DeadlockInsideBlock" => InsideBlock,
        "DeadlockAfterSleep" => AfterSleep,
        "DeadlockOfLockedMain" => OfLockedMain,
        "DeadlockBesideALockedGoroutine" => BesideALockedGoroutine,
        "MainExitsAlone" => MainExitsAlone,
        "MainExitsBeforeOthersEnd" => MainExitsBeforeOthersEnd,
        "MainExitsBeforeOthersWait" => MainExitsBeforeOthersWait,
        "DeadlockIsCaught" => IsCaught,
        "DeadlockBesideAStoppedActionTimer" => BesideAStoppedActionTimer,
        "DeadlockBesideACancelledDeadline" => BesideACancelledDeadline,
        "DeadlockBesideATimerThatLostASelect" => BesideATimerThatLostASelect,
        "DeadlockBesideATimerThatWasSetEarlier" => BesideATimerThatWasSetEarlier,
        "SleepBesideStoppedTimers" => SleepBesideStoppedTimers,
        _ => null,
    };

    [Goroutine]
    private static void OnNever() => Chan<int>.Never.Receive();

    [Goroutine]
    private static void OnNullSelect()
    {
        Chan<int>? none = null;
        Go.Select(Case.Receive(none, out var _));
    }

    [Goroutine]
    private static void OnStaticChannel() => Static.Receive();

    /// <summary>Tells where it waits and where it starts others, for comparison with the dump.</summary>
    [Goroutine]
    private static void OnLocalChannels()
    {
        var one = new Chan<int>();
        var other = new Chan<int>();
        Go.Run(ReceiveAndSend, one, other).Name = Line("started");
        Line("main"); other.Receive();
    }

    [Goroutine]
    private static void ReceiveAndSend(Chan<int> input, Chan<int> output)
    {
        Line("other"); output.Send(input.Receive());
    }

    private static string Line(string place, [CallerLineNumber] int line = 0)
    {
        Console.WriteLine($"{place} {line}");
        return place;
    }

    [Goroutine]
    private static void OfLockedMain()
    {
        using var hold = Go.LockThread();
        Chan<int>.Never.Receive();
    }

    [Goroutine]
    private static void BesideALockedGoroutine()
    {
        Go.Run(OfLockedMain);
        Go.Sleep(1);
        Chan<int>.Never.Receive();
    }

    [Goroutine]
    private static void OnMutex()
    {
        var mutex = new Sync.Mutex();
        mutex.Lock();
#pragma warning disable GOR0006 // That is what the program is for.
        mutex.Lock();
#pragma warning restore GOR0006
    }

    [Goroutine]
    private static void OnWaitGroup()
    {
        var group = new Sync.WaitGroup();
        group.Add(1);
#pragma warning disable GOR0011 // That is what the program is for.
        group.Wait();
#pragma warning restore GOR0011
    }

    [Goroutine]
    private static void OnJoin() => Go.Run(OnStaticChannel).Join();

    [Goroutine]
    private static void InOrdinaryCode() => Ordinary();

    [NotGoroutine]
    private static void Ordinary() => Static.Receive();

    /// <summary>Threads that wait in our operations themselves wake nobody.</summary>
    [Goroutine]
    private static void WithThreads()
    {
        new Thread(Ordinary) { IsBackground = true }.Start();
        Task.Run(Ordinary);
        Static.Receive();
    }

    [Goroutine]
    private static void InsideBlock() => Go.Block(Ordinary);

    [Goroutine]
    private static void AfterSleep()
    {
        Go.Sleep(50);
        Static.Receive();
    }

    [Goroutine]
    private static void BesideAStoppedActionTimer()
    {
        Time.Timers.AfterFunc(Hour, static () => { }).Stop();
        Static.Receive();
    }

    [Goroutine]
    private static void BesideACancelledDeadline()
    {
        Context.WithTimeout(Context.Background, Hour).Cancel();
        Static.Receive();
    }

    [Goroutine]
    private static void BesideATimerThatLostASelect()
    {
        var other = new Chan<int>();
        Go.Run(() => other.Send(1));
        Go.Select(Case.Receive(Time.Timers.After(Hour)), Case.Receive(other));
        Static.Receive();
    }

    /// <summary>The entry for the later moment is dead, though the timer has fired.</summary>
    [Goroutine]
    private static void BesideATimerThatWasSetEarlier()
    {
        var fired = new Chan<int>(1);
        Time.Timers.AfterFunc(Hour, () => fired.Send(1)).Reset(TimeSpan.Zero);
        fired.Receive();
        Static.Receive();
    }

    /// <summary>One timer among the dead is alive: longer than it takes to tell of a deadlock.</summary>
    [Goroutine]
    private static void SleepBesideStoppedTimers()
    {
        for (var i = 0; i < 50; i++)
            Time.Timers.AfterFunc(TimeSpan.FromMilliseconds(i), static () => { }).Stop();
        Go.Sleep(500);
        Console.WriteLine("woken");
    }

    [Goroutine]
    private static void MainExitsAlone() => Go.Exit();

    [Goroutine]
    private static void MainExitsBeforeOthersEnd()
    {
        Go.Run(() =>
        {
            Go.Sleep(50);
            Console.WriteLine("the other ends");
        });
        Go.Exit();
    }

    [Goroutine]
    private static void MainExitsBeforeOthersWait()
    {
        Go.Run(OnStaticChannel);
        Go.Exit();
    }

    /// <summary>As ordinary code: the process goes on after the exception.</summary>
    private static void IsCaught()
    {
        try
        {
            Go.Main(OnStaticChannel);
        }
        catch (DeadlockException exception)
        {
            Console.WriteLine(exception.Dump.Split('\n')[0]);
        }

        Console.WriteLine(Go.Main(SleepAndSend));
    }

    // Wakes the goroutine that was left, too.
    [Goroutine]
    private static int SleepAndSend()
    {
        Go.Sleep(300);
        Static.Send(1);
        return Go.Count;
    }
}
