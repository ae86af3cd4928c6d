using System.ComponentModel;
using System.Diagnostics;
using GoroutineGen.Blocking;
using GoroutineGen.Frames;
using GoroutineGen.Scheduling;
using GoroutineGen.Time;

namespace GoroutineGen;

/// <summary>Starts goroutines and speaks to the scheduler.</summary>
public static partial class Go
{
    /// <summary>How many goroutines are alive. Go's counterpart: <c>runtime.NumGoroutine</c>.</summary>
    public static int Count => (int)Scheduler.GoroutineCount;

    /// <summary>
    /// How many goroutines can run at the same time, from 1 to 1024. At the start: the environment variable <c>GOMAXPROCS</c>, else the
    /// number of processors the process may use; 1024 for more than that. Setting the number stops all goroutines for a moment. Go's
    /// counterpart: <c>runtime.GOMAXPROCS</c>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1, or more than 1024.</exception>
    /// <exception cref="OutOfMemoryException">There is no memory for so many. The number stays as it was.</exception>
    public static int MaxProcs
    {
        get => Scheduler.MaxProcessors;
        set
        {
            if (value is < 1 or > Scheduler.MostProcessors)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(value), value, $"Go.MaxProcs is from 1 to {Scheduler.MostProcessors}: more than there are cores is of no use.");
            }

            Scheduler.Resize(value);
        }
    }

    /// <summary>
    /// How many threads may exist to run goroutines. Only goroutines that block in ordinary code need more than <see cref="MaxProcs"/>.
    /// Where one more would be needed, the others wait until one of those that block goes on; the same where the system refuses a thread.
    /// If all of them wait for goroutines that wait for a thread, nobody goes on until the limit is raised. At the start 10 000. Go's
    /// counterpart: <c>debug.SetMaxThreads</c>, which ends the process there.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public static int MaxThreads
    {
        get => Scheduler.MaxMachines;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            Scheduler.MaxMachines = value;
        }
    }

    /// <summary>
    /// Keeps the calling goroutine on its present thread until the result is disposed, for code that depends on its thread (thread-static
    /// state, native libraries with thread affinity). Meanwhile nothing else runs on that thread. Locks nest; a goroutine that ends locked
    /// takes its thread with it. An ordinary thread is locked to itself: nothing happens. Each time the goroutine waits costs two switches
    /// of threads. Go's counterpart: <c>runtime.LockOSThread</c>.
    /// </summary>
    public static ThreadHold LockThread() => new(Machine.Current);

    /// <summary>
    /// Lets other goroutines run first. From an ordinary thread: yields the thread. Go's counterpart: <c>runtime.Gosched</c>.
    /// </summary>
    [Goroutine]
    public static void Yield()
    {
        if (Exits.Any)
            Exits.ThrowIfCaught();
        if (Machine.Current is { Running: not null } machine)
            machine.YieldThread();
        else
            Thread.Yield();
    }

    /// <summary>The twin of <see cref="Yield"/>.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Yield))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static YieldAwaiter Yield__goroutine() => default;

    /// <summary>
    /// Waits for at least <paramref name="duration"/>. A goroutine parks, an ordinary thread sleeps. Go's counterpart: <c>time.Sleep</c>.
    /// </summary>
    /// <param name="duration">How long; zero or less returns at once.</param>
    [Goroutine]
    public static void Sleep(TimeSpan duration)
    {
        if (duration > TimeSpan.Zero)
            Parking.Block(new SleepOperation(duration));
    }

    /// <summary>Waits for at least <paramref name="milliseconds"/>; zero or less returns at once.</summary>
    [Goroutine]
    public static void Sleep(int milliseconds) => Sleep(TimeSpan.FromMilliseconds(milliseconds));

    /// <summary>The twin of <see cref="Sleep(TimeSpan)"/>.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Sleep))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static SleepAwaiter Sleep__goroutine(TimeSpan duration) => new(duration);

    /// <summary>The twin of <see cref="Sleep(int)"/>.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Sleep))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static SleepAwaiter Sleep__goroutine(int milliseconds) => new(TimeSpan.FromMilliseconds(milliseconds));

    /// <summary>
    /// Runs ordinary code that blocks (a native call, a console read) without holding a processor: the goroutine keeps its thread, other
    /// goroutines run on another thread.
    /// </summary>
    /// <exception cref="ArgumentNullException">There is no action.</exception>
    public static void Block(Action action)
    {
        ArgumentNullException.ThrowIfNull(action);
        using (Region.Enter())
            action();
    }

    /// <summary>Runs ordinary code that blocks, without holding a processor, and gives its result.</summary>
    /// <exception cref="ArgumentNullException">There is no function.</exception>
    public static TResult Block<TResult>(Func<TResult> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        using (Region.Enter())
            return function();
    }
}
