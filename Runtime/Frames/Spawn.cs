using System.ComponentModel;
using System.Runtime.CompilerServices;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Frames;

/// <summary>What rewritten and intercepted <c>Go.Run</c> and <c>Go.Main</c> calls become.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Spawn
{
    /// <summary>Awaited first by a twin that is entered by <see cref="Entry.Spawn"/>.</summary>
    public static SpawnPoint Point => default;

    /// <summary>Makes the goroutine of a twin entered by <see cref="Entry.Spawn"/> runnable.</summary>
    public static Goroutine Start(GoTask unstarted) => Start(Root(unstarted));

    /// <summary>Makes the goroutine of a twin entered by <see cref="Entry.Spawn"/> runnable.</summary>
    public static Goroutine<TResult> Start<TResult>(GoTask<TResult> unstarted) => Start(Root(unstarted));

    /// <summary>Runs the twin as the main goroutine and returns when it has ended; throws what it threw.</summary>
    public static void Main(GoTask unstarted) => Main(Root(unstarted));

    /// <summary>Runs the twin as the main goroutine and returns its result when it has ended; throws what it threw.</summary>
    public static TResult Main<TResult>(GoTask<TResult> unstarted) => Main(Root(unstarted));

    /// <summary>Starts a rewritten lambda.</summary>
    public static Goroutine Run(Func<Entry, GoTask> body) => Start(body(Entry.Spawn));

    /// <summary>Starts a rewritten lambda with its arguments.</summary>
    public static Goroutine Run<T1>(Func<Entry, T1, GoTask> body, T1 arg1) => Start(body(Entry.Spawn, arg1));

    /// <summary>Starts a rewritten lambda with its arguments.</summary>
    public static Goroutine Run<T1, T2>(Func<Entry, T1, T2, GoTask> body, T1 arg1, T2 arg2) => Start(body(Entry.Spawn, arg1, arg2));

    /// <summary>Starts a rewritten lambda with its arguments.</summary>
    public static Goroutine Run<T1, T2, T3>(Func<Entry, T1, T2, T3, GoTask> body, T1 arg1, T2 arg2, T3 arg3) =>
        Start(body(Entry.Spawn, arg1, arg2, arg3));

    /// <summary>Starts a rewritten lambda with its arguments.</summary>
    public static Goroutine Run<T1, T2, T3, T4>(Func<Entry, T1, T2, T3, T4, GoTask> body, T1 arg1, T2 arg2, T3 arg3, T4 arg4) =>
        Start(body(Entry.Spawn, arg1, arg2, arg3, arg4));

    /// <summary>Starts a rewritten lambda with a result.</summary>
    public static Goroutine<TResult> Run<TResult>(Func<Entry, GoTask<TResult>> body) => Start(body(Entry.Spawn));

    /// <summary>Starts a rewritten lambda with a result and its arguments.</summary>
    public static Goroutine<TResult> Run<T1, TResult>(Func<Entry, T1, GoTask<TResult>> body, T1 arg1) => Start(body(Entry.Spawn, arg1));

    /// <summary>Starts a rewritten lambda with a result and its arguments.</summary>
    public static Goroutine<TResult> Run<T1, T2, TResult>(Func<Entry, T1, T2, GoTask<TResult>> body, T1 arg1, T2 arg2) =>
        Start(body(Entry.Spawn, arg1, arg2));

    /// <summary>Starts a rewritten lambda with a result and its arguments.</summary>
    public static Goroutine<TResult> Run<T1, T2, T3, TResult>(Func<Entry, T1, T2, T3, GoTask<TResult>> body, T1 arg1, T2 arg2, T3 arg3) =>
        Start(body(Entry.Spawn, arg1, arg2, arg3));

    /// <summary>Starts a rewritten lambda with a result and its arguments.</summary>
    public static Goroutine<TResult> Run<T1, T2, T3, T4, TResult>(
        Func<Entry, T1, T2, T3, T4, GoTask<TResult>> body, T1 arg1, T2 arg2, T3 arg3, T4 arg4) =>
        Start(body(Entry.Spawn, arg1, arg2, arg3, arg4));

    internal static TGoroutine Start<TGoroutine>(TGoroutine goroutine)
        where TGoroutine : Goroutine
    {
        Scheduler.Submit(goroutine);
        return goroutine;
    }

    internal static void Main(Goroutine goroutine)
    {
        goroutine.ThrowsToJoiner = true;
        MainEnd.Watch();
        Scheduler.Submit(goroutine);
        goroutine.Join();
        MainEnd.Hold();
    }

    internal static TResult Main<TResult>(Goroutine<TResult> goroutine)
    {
        MainEnd.Watch();
        Scheduler.Submit(goroutine);
        var result = goroutine.Join();
        MainEnd.Hold();
        return result;
    }

    // The frame is no root when the spawner's stack was so deep that the twin was boxed as a call before it reached its spawn point.
    private static Goroutine Root(GoTask unstarted) => unstarted.Frame as Goroutine ?? new DeferredRoot(unstarted.Frame!);

    private static Goroutine<TResult> Root<TResult>(GoTask<TResult> unstarted) =>
        unstarted.Frame as Goroutine<TResult> ?? new DeferredRoot<TResult>(Unsafe.As<ResultFrame<TResult>>(unstarted.Frame!));
}
