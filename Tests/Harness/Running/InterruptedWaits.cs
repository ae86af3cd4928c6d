using GoroutineGen.Scheduling;

namespace GoroutineGen.TestHarness;

/// <summary>
/// A mode of all tests: somebody interrupts at random the plain threads that wait in the library's operations. What an interrupt ends has
/// not happened, and is begun anew; so the tests notice nothing. Switched on by the environment variable <c>GOROUTINEGEN_INTERRUPTS=1</c>,
/// as CI does.
/// </summary>
public static class InterruptedWaits
{
    private const string Variable = "GOROUTINEGEN_INTERRUPTS";

    private static readonly object Adding = new();

    [ThreadStatic]
    private static Waiting? _current;

    // Replaced as a whole, so that who interrupts allocates nothing: there are tests that count what the process allocates.
    private static volatile Waiting[] _threads = [];

    private static long _ended;
    private static int _started;

    /// <summary>Whether the mode is on.</summary>
    public static bool IsOn => Environment.GetEnvironmentVariable(Variable) == "1";

    /// <summary>How many waits were ended by an interrupt, and begun anew.</summary>
    public static long Ended => Volatile.Read(ref _ended);

    /// <summary>
    /// Leaves threads alone until <see cref="Resume"/>: for tests that interrupt threads themselves, or count what waits allocate.
    /// </summary>
    public static void Pause() => Parking.Around = null;

    /// <summary>Interrupts threads that wait from here on, when the mode is on.</summary>
    public static void Resume()
    {
        if (!IsOn)
            return;
        Start();
        Parking.Around = Around;
    }

    /// <summary>Interrupts threads that wait while <paramref name="action"/> runs, whether the mode is on or not.</summary>
    public static void During(Action action)
    {
        Start();
        Parking.Around = Around;
        try
        {
            action();
        }
        finally
        {
            Pause();
            Resume();
        }
    }

    private static void Start()
    {
        if (Interlocked.Exchange(ref _started, 1) == 0)
            new Thread(InterruptAtRandom) { IsBackground = true, Name = "interrupter" }.Start();
    }

    private static void Around(ParkOperation operation, Action<ParkOperation> wait)
    {
        // A goroutine in ordinary code has no plain thread. Who waits for a condition has to look at it again after an interrupt.
        if (Machine.Current is not null || operation.Reason == WaitReason.CondWait)
        {
            wait(operation);
            return;
        }

        var current = _current ??= Waiting.Add();
        current.Enter();
        try
        {
            while (!TryWait(current, operation, wait))
                Interlocked.Increment(ref _ended);
        }
        finally
        {
            current.Leave();
        }
    }

    private static bool TryWait(Waiting current, ParkOperation operation, Action<ParkOperation> wait)
    {
        try
        {
            wait(operation);
            return true;
        }
        catch (ThreadInterruptedException) when (current.WasInterrupted)
        {
            return false;
        }
    }

    private static void InterruptAtRandom()
    {
        while (true)
        {
            foreach (var waiting in _threads)
            {
                if (Random.Shared.Next(2) == 0)
                    waiting.Interrupt();
            }

            Thread.Sleep(1);
        }
    }

    /// <summary>A thread, and whether it waits.</summary>
    private sealed class Waiting
    {
        private readonly Thread _thread = Thread.CurrentThread;
        private readonly InnerLock _changing = new();
        private bool _waits;

        internal bool WasInterrupted { get; private set; }

        internal static Waiting Add()
        {
            var added = new Waiting();
            Uninterrupted.Do(added, static waiting =>
            {
                lock (Adding)
                    _threads = [.. _threads.Where(static other => other._thread.IsAlive), waiting];
            });
            return added;
        }

        internal void Enter()
        {
            using (_changing.Hold())
                (_waits, WasInterrupted) = (true, false);
        }

        /// <summary>The thread goes on to do what is no wait of ours: an interrupt that has not ended one is taken back.</summary>
        internal void Leave()
        {
            using (_changing.Hold())
                _waits = false;
            if (!WasInterrupted)
                return;
            try
            {
                Thread.Sleep(0);
            }
            catch (ThreadInterruptedException)
            {
                // Taken back.
            }
        }

        internal void Interrupt()
        {
            using (_changing.Hold())
            {
                if (!_waits)
                    return;
                WasInterrupted = true;
                _thread.Interrupt();
            }
        }
    }
}
