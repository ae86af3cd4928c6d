using System.Runtime.CompilerServices;
using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen;

/// <summary>
/// Lets a crash win against the end of main. A goroutine whose exception will end the process first runs its finally blocks, and one of
/// these may release main. So goroutines that have thrown are noted, and main lets them go on for a while before it returns. Go's
/// counterpart: <c>main</c> yields while a panic runs deferred calls.
/// </summary>
/// <remarks>
/// Nobody tells when an exception is caught, so those that have caught theirs are waited for as well. That must not cost much: an exception
/// of long ago does not count, and beside goroutines that use up their slices a few turns have to do. A few they must be, however late it
/// is: on a busy machine time passes without anybody getting a core.
/// </remarks>
internal static class MainEnd
{
    private const int MostYields = 1000;
    private const int MostSleeps = 100;
    private const int Fewest = 5;

    // In nanoseconds: how long main holds on for more than the fewest turns; after what time an exception counts as caught.
    private const long Patience = 100_000_000;
    private const long LongAgo = 10_000_000_000;

    // Those that have thrown and have not ended, with the moment of their last exception.
    private static readonly SideTable<Goroutine, StrongBox<long>> Thrown = new();

    private static int _turns;

    // Any exception, before its first finally block runs. Registered by the first Go.Main: without one no end of main is to be held up.
    // Without memory for them there are no arguments, and an exception here would come here again.
    static MainEnd() => AppDomain.CurrentDomain.FirstChanceException += static (_, thrown) =>
    {
        if (thrown is { Exception: not GoroutineExitException } && Goroutine.Current is { } goroutine)
            Note(goroutine);
    };

    /// <summary>How many turns mains have given to others before they returned; for tests.</summary>
    internal static int Turns => Volatile.Read(ref _turns);

    /// <summary>Before main starts.</summary>
    internal static void Watch() => RuntimeHelpers.RunClassConstructor(typeof(MainEnd).TypeHandle);

    /// <summary>After main has ended: returns unless the process is about to end with an exception.</summary>
    internal static void Hold()
    {
        if (IsAnyLeft())
            Spawn.Start(GiveWay(Entry.Spawn)).Join();
        if (Crash.InProgress)
            Uninterrupted.Do(Timeout.Infinite, Thread.Sleep);
    }

    /// <summary><paramref name="goroutine"/>, which had thrown, has ended.</summary>
    internal static void Forget(Goroutine goroutine) => Thrown.Remove(goroutine);

    private static void Note(Goroutine goroutine)
    {
        if (goroutine.Has(GoroutineTraits.HasThrown))
        {
            if (Thrown.TryGet(goroutine, out var noted))
                Volatile.Write(ref noted.Value, Clock.Now);
            return;
        }

        goroutine.Set(GoroutineTraits.HasThrown, true); // First: when memory is short, the next line throws, and that comes here again.
        Thrown.Set(goroutine, new StrongBox<long>(Clock.Now));
    }

    // The sleeps are for one that another thread is running just now: there an exception takes its time, and a yield takes none.
    private static async GoTask GiveWay(Entry entry)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        var until = Clock.Now + Patience;
        for (var i = 0; i < MostYields && IsAnyLeft() && TryCountTurn(i, until); i++)
            await Go.Yield__goroutine();
        for (var i = 0; i < MostSleeps && IsAnyUnderWay() && TryCountTurn(i, until); i++)
            await Go.Sleep__goroutine(1);
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

    private static bool IsAny(Func<Goroutine, bool> predicate)
    {
        var now = Clock.Now;
        return !Crash.InProgress && Thrown.Any(noted => now - Volatile.Read(ref noted.Value.Value) < LongAgo && predicate(noted.Key));
    }
}
