using System.Diagnostics;
using GoroutineGen.Frames;
using GoroutineGen.Interop;
using GoroutineGen.Scheduling;

namespace GoroutineGen;

/// <summary>The main goroutine.</summary>
public static partial class Go
{
    /// <summary>
    /// Whether a blocked <c>Go.Main</c> throws <see cref="DeadlockException"/> when all goroutines wait and nothing could wake one; true unless it is set.
    /// A timer, an awaited task, work in the thread pool, and a thread that runs or blocks in something else than our operations all count as what could.
    /// Switch it off when only something that the runtime cannot see would wake a goroutine: a signal handler, or a callback from native code. The same
    /// holds, on systems other than Linux, for a thread that has not used this library yet, and for sockets and the like that only async code waits for.
    /// </summary>
    public static bool DetectDeadlocks
    {
        get => DeadlockDetector.Enabled;
        set => DeadlockDetector.Enabled = value;
    }

    /// <summary>
    /// Runs the main goroutine and returns when it has ended, without waiting for other goroutines; throws what it threw. Go's counterpart: <c>func main()</c>.
    /// </summary>
    /// <exception cref="DeadlockException">All goroutines wait and nothing could wake one; see <see cref="DetectDeadlocks"/>.</exception>
    public static void Main(Action body)
    {
        if (TwinTable.Find<Func<Entry, GoTask>>(body) is { } twin)
            Spawn.RunMain(twin(Entry.Spawn));
        else
            Spawn.RunMain(new DelegateRoot(body));
    }

    /// <summary>Runs the main goroutine with its arguments and returns when it has ended.</summary>
    public static void Main<T1>(Action<T1> body, T1 arg1)
    {
        if (TwinTable.Find<Func<Entry, T1, GoTask>>(body) is { } twin)
            Spawn.RunMain(twin(Entry.Spawn, arg1));
        else
            Spawn.RunMain(new DelegateRoot(() => body(arg1), body));
    }

    /// <summary>Runs the main goroutine with its arguments and returns when it has ended.</summary>
    public static void Main<T1, T2>(Action<T1, T2> body, T1 arg1, T2 arg2)
    {
        if (TwinTable.Find<Func<Entry, T1, T2, GoTask>>(body) is { } twin)
            Spawn.RunMain(twin(Entry.Spawn, arg1, arg2));
        else
            Spawn.RunMain(new DelegateRoot(() => body(arg1, arg2), body));
    }

    /// <summary>Runs the main goroutine with its arguments and returns when it has ended.</summary>
    public static void Main<T1, T2, T3>(Action<T1, T2, T3> body, T1 arg1, T2 arg2, T3 arg3)
    {
        if (TwinTable.Find<Func<Entry, T1, T2, T3, GoTask>>(body) is { } twin)
            Spawn.RunMain(twin(Entry.Spawn, arg1, arg2, arg3));
        else
            Spawn.RunMain(new DelegateRoot(() => body(arg1, arg2, arg3), body));
    }

    /// <summary>Runs the main goroutine with its arguments and returns when it has ended.</summary>
    public static void Main<T1, T2, T3, T4>(Action<T1, T2, T3, T4> body, T1 arg1, T2 arg2, T3 arg3, T4 arg4)
    {
        if (TwinTable.Find<Func<Entry, T1, T2, T3, T4, GoTask>>(body) is { } twin)
            Spawn.RunMain(twin(Entry.Spawn, arg1, arg2, arg3, arg4));
        else
            Spawn.RunMain(new DelegateRoot(() => body(arg1, arg2, arg3, arg4), body));
    }

    /// <summary>Runs the main goroutine and returns its result when it has ended, without waiting for other goroutines; throws what it threw.</summary>
    public static TResult Main<TResult>(Func<TResult> body) =>
        TwinTable.Find<Func<Entry, GoTask<TResult>>>(body) is { } twin ? Spawn.RunMain(twin(Entry.Spawn)) : Spawn.RunMain(new DelegateRoot<TResult>(body));

    /// <summary>Runs the main goroutine with its arguments and returns its result when it has ended.</summary>
    public static TResult Main<T1, TResult>(Func<T1, TResult> body, T1 arg1) =>
        TwinTable.Find<Func<Entry, T1, GoTask<TResult>>>(body) is { } twin ? Spawn.RunMain(twin(Entry.Spawn, arg1)) : Spawn.RunMain(new DelegateRoot<TResult>(() => body(arg1), body));

    /// <summary>Runs the main goroutine with its arguments and returns its result when it has ended.</summary>
    public static TResult Main<T1, T2, TResult>(Func<T1, T2, TResult> body, T1 arg1, T2 arg2) =>
        TwinTable.Find<Func<Entry, T1, T2, GoTask<TResult>>>(body) is { } twin ? Spawn.RunMain(twin(Entry.Spawn, arg1, arg2)) : Spawn.RunMain(new DelegateRoot<TResult>(() => body(arg1, arg2), body));

    /// <summary>Runs the main goroutine with its arguments and returns its result when it has ended.</summary>
    public static TResult Main<T1, T2, T3, TResult>(Func<T1, T2, T3, TResult> body, T1 arg1, T2 arg2, T3 arg3) =>
        TwinTable.Find<Func<Entry, T1, T2, T3, GoTask<TResult>>>(body) is { } twin ? Spawn.RunMain(twin(Entry.Spawn, arg1, arg2, arg3)) : Spawn.RunMain(new DelegateRoot<TResult>(() => body(arg1, arg2, arg3), body));

    /// <summary>Runs the main goroutine with its arguments and returns its result when it has ended.</summary>
    public static TResult Main<T1, T2, T3, T4, TResult>(Func<T1, T2, T3, T4, TResult> body, T1 arg1, T2 arg2, T3 arg3, T4 arg4) =>
        TwinTable.Find<Func<Entry, T1, T2, T3, T4, GoTask<TResult>>>(body) is { } twin ? Spawn.RunMain(twin(Entry.Spawn, arg1, arg2, arg3, arg4)) : Spawn.RunMain(new DelegateRoot<TResult>(() => body(arg1, arg2, arg3, arg4), body));

    [StackTraceHidden]
    internal static void AwaitMain(Goroutine goroutine)
    {
        goroutine.ThrowsToJoiner = true;
        var end = new MainOperation(goroutine);
        MainEnd.Watch();
        DeadlockDetector.Add(end);
        try
        {
            Scheduler.Submit(goroutine);
            Parking.Block(end);
        }
        finally
        {
            DeadlockDetector.Remove(end);
        }

        end.ThrowIfDeadlocked();
        goroutine.ThrowToJoiner();
        MainEnd.Hold();
    }
}
