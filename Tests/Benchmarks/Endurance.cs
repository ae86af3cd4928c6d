using System.Diagnostics;

namespace GoroutineGen.Benchmarks;

/// <summary>Numbers that only show in long runs; asked for by name.</summary>
internal static partial class Endurance
{
    private const int TenMillion = 10_000_000;
    private const int AtOnce = 10_000;

    /// <summary>Ten million goroutines that wait at once.</summary>
    internal static IEnumerable<(string Name, double Value)> Parked()
    {
        yield return ("ten-million-bytes-each", ParkedMemory.BytesEach(TenMillion));
        yield return ("ten-million-peak-mb", Process.GetCurrentProcess().PeakWorkingSet64 / 1e6);
    }

    /// <summary>
    /// A hundred million goroutines one after the other, each of which parks once; the live heap after every ten million.
    /// </summary>
    internal static IEnumerable<(string Name, double Value)> Churn()
    {
        for (var i = 1; i <= 10; i++)
        {
            Go.Main(SpawnParkAndFinish, TenMillion);
            yield return ($"churn-{i * 10}-million-heap-kb", GC.GetTotalMemory(forceFullCollection: true) / 1e3);
        }

        yield return ("churn-peak-mb", Process.GetCurrentProcess().PeakWorkingSet64 / 1e6);
    }

    [Goroutine]
    private static void SpawnParkAndFinish(int count)
    {
        var group = new Sync.WaitGroup();
        for (var done = 0; done < count; done += AtOnce)
        {
            var values = new Chan<int>();
            group.Add(AtOnce);
            for (var i = 0; i < AtOnce; i++)
                Go.Run(Receive, values, group);
            for (var i = 0; i < AtOnce; i++)
                values.Send(i);
            group.Wait();
        }
    }

    [Goroutine]
    private static void Receive(Chan<int> values, Sync.WaitGroup group)
    {
        values.Receive();
        group.Done();
    }
}
