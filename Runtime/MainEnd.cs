using System.Runtime.CompilerServices;
using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen;

/// <summary>
/// Lets a crash win against the end of main. A goroutine whose exception will end the process first runs its finally blocks, and one of these may release main. So goroutines that
/// have thrown are noted, and main lets them go on for a while before it returns. Go's counterpart: <c>main</c> yields while a panic runs deferred calls.
/// </summary>
internal static class MainEnd
{
    private const int Yields = 1000;
    private const int Sleeps = 100;

    // Those that have thrown and have not ended.
    private static readonly ConditionalWeakTable<Goroutine, object> Thrown = [];

    // Any exception, before its first finally block runs. Registered by the first Go.Main: without one no end of main is to be held up.
    static MainEnd() => AppDomain.CurrentDomain.FirstChanceException += static (_, thrown) =>
    {
        if (thrown.Exception is not GoroutineExitException && Goroutine.Current is { } goroutine)
            Note(goroutine);
    };

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
            return;
        goroutine.Set(GoroutineTraits.HasThrown, true);
        Thrown.AddOrUpdate(goroutine, Frame.Returned);
    }

    // The sleeps are for one that another thread is running just now: there an exception takes its time, and a yield takes none.
    private static async GoTask GiveWay(Entry entry)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        for (var i = 0; i < Yields && IsAnyLeft(); i++)
            await Go.Yield__goroutine();
        for (var i = 0; i < Sleeps && IsAnyUnderWay(); i++)
            await Go.Sleep__goroutine(1);
    }

    private static bool IsAnyLeft() => !Crash.InProgress && Thrown.Any();

    private static bool IsAnyUnderWay() =>
        !Crash.InProgress && Thrown.Any(static noted => noted.Key.Status is GoroutineStatus.Runnable or GoroutineStatus.Running);
}
