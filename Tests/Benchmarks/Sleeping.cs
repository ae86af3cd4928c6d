using System.Diagnostics;

namespace GoroutineGen.Benchmarks;

/// <summary>
/// Sleepers: how long a great many of them take, and how late they wake, also beside goroutines that never wait. go/sleeping.go has the
/// same in Go.
/// </summary>
internal static partial class Sleeping
{
    private const int Hogs = 4;
    private const int SleepersBesideHogs = 100;
    private const int MostRounds = 5_000;

    private static readonly TimeSpan HogTime = TimeSpan.FromSeconds(5);

    private static bool _stop;
    private static long _work;

    /// <summary>Each of <paramref name="count"/> goroutines sleeps once, for a time between 0 and 1 s.</summary>
    internal static IEnumerable<(string Name, double Value)> Many(int count)
    {
        Go.Main(SleepOnceEach, new long[count / 4]); // Warms up.
        var late = new long[count];
        var cpu = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        Go.Main(SleepOnceEach, late);
        yield return ("sleepers-wall-ms", Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        yield return ("sleepers-cpu-ms", (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds);
        yield return ("sleepers-peak-mb", Process.GetCurrentProcess().PeakWorkingSet64 / 1e6);
        foreach (var quantile in Quantiles("sleepers", late))
            yield return quantile;
    }

    /// <summary>Goroutines that sleep 1 ms again and again, beside goroutines that only compute, two to a processor.</summary>
    internal static IEnumerable<(string Name, double Value)> BesideHogs() => Quantiles("beside-hogs", Go.Main(SleepBesideHogs));

    [Goroutine]
    private static void SleepOnceEach(long[] late)
    {
        var group = new Sync.WaitGroup();
        group.Add(late.Length);
        for (var i = 0; i < late.Length; i++)
            Go.Run(SleepOnce, late, i, group);
        group.Wait();
    }

    [Goroutine]
    private static void SleepOnce(long[] late, int index, Sync.WaitGroup group)
    {
        // A prime stride: neighbours sleep for quite different times.
        late[index] = SleepAndCompare(TimeSpan.FromMicroseconds((long)index * 7919 % 1_000_000));
        group.Done();
    }

    [Goroutine]
    private static long[] SleepBesideHogs()
    {
        var hogs = new Sync.WaitGroup();
        hogs.Add(Hogs);
        Volatile.Write(ref _stop, false);
        for (var i = 0; i < Hogs; i++)
            Go.Run(Compute, hogs);

        var group = new Sync.WaitGroup();
        group.Add(SleepersBesideHogs);
        var late = new List<long>[SleepersBesideHogs];
        for (var i = 0; i < late.Length; i++)
        {
            late[i] = new List<long>(MostRounds);
            Go.Run(SleepRepeatedly, late[i], group);
        }

        group.Wait();
        Volatile.Write(ref _stop, true);
        hogs.Wait();
        return late.SelectMany(list => list).ToArray();
    }

    [Goroutine]
    private static void SleepRepeatedly(List<long> late, Sync.WaitGroup group)
    {
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < HogTime)
            late.Add(SleepAndCompare(TimeSpan.FromMilliseconds(1)));
        group.Done();
    }

    [Goroutine]
    private static void Compute(Sync.WaitGroup group)
    {
        var sum = 1L;
        while (!Volatile.Read(ref _stop))
        {
            for (var i = 0; i < 1000; i++)
                sum = sum * 31 + i;
        }

        Volatile.Write(ref _work, sum);
        group.Done();
    }

    /// <summary>Nanoseconds by which the sleep was too long.</summary>
    [Goroutine]
    private static long SleepAndCompare(TimeSpan duration)
    {
        var start = Stopwatch.GetTimestamp();
        Go.Sleep(duration);
        return (long)(Stopwatch.GetElapsedTime(start) - duration).TotalNanoseconds;
    }

    private static IEnumerable<(string Name, double Value)> Quantiles(string name, long[] late)
    {
        Array.Sort(late);
        yield return ($"{name}-p50-us", late[late.Length / 2] / 1e3);
        yield return ($"{name}-p99-us", late[(int)(late.Length * 0.99)] / 1e3);
        yield return ($"{name}-max-us", late[^1] / 1e3);
    }
}
