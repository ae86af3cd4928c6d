using System.Diagnostics;

namespace GoroutineGen.Benchmarks;

/// <summary>
/// A named piece of work that does <see cref="Operations"/> operations; its time is the median of several runs after warming up.
/// </summary>
internal sealed record Workload(string Name, int Operations, Action<int> Run)
{
    private const int Warmups = 4;
    private const int Runs = 7;

    internal static IReadOnlyList<Workload> All { get; } =
    [
        new("ping-pong", 1_000_000, n => Go.Main(Workloads.PingPong, n)),
        new("buffered-128", 4_000_000, n => Go.Main(Workloads.Buffered, n)),
        new("yield", 1_000_000, n => Go.Main(Workloads.Yield, n)),
        new("spawn-wait", 1_000_000, n => Go.Main(Workloads.SpawnAndWait, n)),
        new("spawn-chain", 1_000_000, n => Go.Main(Workloads.SpawnChain, n)),
        new("select-2", 1_000_000, n => Go.Main(Workloads.SelectTwo, n)),
        new("mutex-8", 1_000_000, n => Go.Main(Workloads.ContendedMutex, n)),
        new("fib-30", 1_346_269, _ => Go.Main(Workloads.Fibonacci, 30)),
    ];

    internal double MedianNanoseconds()
    {
        for (var i = 0; i < Warmups; i++)
            Run(Operations);
        var times = new List<double>();
        for (var i = 0; i < Runs; i++)
        {
            GC.Collect();
            var start = Stopwatch.GetTimestamp();
            Run(Operations);
            times.Add(Stopwatch.GetElapsedTime(start).TotalNanoseconds / Operations);
        }

        times.Sort();
        return times[Runs / 2];
    }
}
