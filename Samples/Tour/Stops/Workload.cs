using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Tour.Stops;

/// <summary>The same bodies for threads and goroutines: on a thread the waits block it, in a goroutine they park the goroutine.</summary>
internal sealed partial class Workload
{
    private const int Rounds = 10;
    private const int Naps = 40;

    [ThreadStatic]
    private static Workload? _servedLast;

    private int _threadCount;
    private bool _napsOver;

    public Sync.WaitGroup Running { get; } = new();

    /// <summary>How many threads have served.</summary>
    public int ThreadCount => _threadCount;

    /// <summary>In milliseconds.</summary>
    public double AverageDelay { get; private set; }

    /// <summary>Computes a little and waits a little, again and again.</summary>
    [Goroutine]
    public static void Serve(Workload work)
    {
        for (var i = 0; i < Rounds; i++)
        {
            work.CountThread();
            Compute();
            Go.Sleep(1);
        }

        work.Running.Done();
    }

    /// <summary>Takes all the processor time it can get until the naps are over.</summary>
    [Goroutine]
    public static void Hog(Workload work)
    {
        long x = 0;
        while (!Volatile.Read(ref work._napsOver)) x++;
        work.Running.Done();
    }

    /// <summary>Sleeps for a millisecond, again and again, and measures how much longer it takes.</summary>
    [Goroutine]
    public static void Nap(Workload work)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < Naps; i++) Go.Sleep(1);
        work.AverageDelay = (Stopwatch.GetElapsedTime(start).TotalMilliseconds / Naps) - 1;
        Volatile.Write(ref work._napsOver, true);
        work.Running.Done();
    }

    private void CountThread()
    {
        if (_servedLast == this)
            return;
        _servedLast = this;
        Interlocked.Increment(ref _threadCount);
    }

    // Ordinary code, so that threads and goroutines run the very same. Some 50 microseconds.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static uint Compute()
    {
        uint x = 1;
        for (var i = 0; i < 50_000; i++) x = (x * 1_664_525) + 1_013_904_223;
        return x;
    }
}
