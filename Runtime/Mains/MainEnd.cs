using GoroutineGen.Frames;
using GoroutineGen.Scheduling;
using GoroutineGen.Time;

namespace GoroutineGen.Mains;

/// <summary>
/// Lets a crash win against the end of main. A goroutine whose exception will end the process first runs its finally blocks, and one of
/// these may release main. So goroutines that have thrown are noted, and main lets them go on for a while before it returns. Go's
/// counterpart: <c>main</c> yields while a panic runs deferred calls.
/// </summary>
/// <remarks>
/// Nobody tells when an exception is caught, so main also waits for goroutines that have caught theirs. The wait must not cost much: an
/// exception of long ago does not count (<see cref="Throwers"/>), and beside goroutines that use up their slices a few turns have to do.
/// Main gives these few turns however late it is: on a busy machine time passes without anybody getting a core.
/// </remarks>
internal static class MainEnd
{
    private const int MostYields = 1000;
    private const int MostSleeps = 100;
    private const int Fewest = 5;

    // In nanoseconds: how long main holds on for more than the fewest turns.
    private const long Patience = 100_000_000;

    private static int _turns;

    /// <summary>How many turns mains have given to others before they returned; for tests.</summary>
    internal static int Turns => Volatile.Read(ref _turns);

    /// <summary>After main has ended: returns unless the process is about to end with an exception.</summary>
    internal static void Hold()
    {
        if (IsAnyLeft())
            Spawn.Start(GiveWay(Entry.Spawn)).Join();
        if (Crash.InProgress)
            Uninterrupted.Do(Timeout.Infinite, Thread.Sleep);
    }

    // The sleeps are for a goroutine that another thread is running just now: an exception takes its time there, and a yield takes none.
    private static async GoTask GiveWay(Entry entry)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        var until = Clock.Now + Patience;
        for (var i = 0; i < MostYields && IsAnyLeft() && TryCountTurn(i, until); i++)
            await default(YieldAwaiter);
        for (var i = 0; i < MostSleeps && IsAnyUnderWay() && TryCountTurn(i, until); i++)
            await new SleepAwaiter(TimeSpan.FromMilliseconds(1));
    }

    private static bool TryCountTurn(int turns, long until)
    {
        var may = turns < Fewest || Clock.Now < until;
        if (may)
            Interlocked.Increment(ref _turns);
        return may;
    }

    private static bool IsAnyLeft() => IsAny(static _ => true);

    private static bool IsAnyUnderWay() =>
        IsAny(static goroutine => goroutine.Status is GoroutineStatus.Runnable or GoroutineStatus.Running);

    private static bool IsAny(Func<Goroutine, bool> predicate) => !Crash.InProgress && Throwers.Any(predicate);
}
