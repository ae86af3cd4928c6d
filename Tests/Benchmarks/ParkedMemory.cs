namespace GoroutineGen.Benchmarks;

/// <summary>What a goroutine costs that waits for a channel.</summary>
internal static partial class ParkedMemory
{
    internal static double BytesEach(int count) => Go.Main(Measure, count);

    [Goroutine]
    private static double Measure(int count)
    {
        var release = new Chan<int>();
        var group = new Sync.WaitGroup();
        group.Add(count);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < count; i++)
            Go.Run(WaitFor, release, group);
        while (Volatile.Read(ref _waiting) < count)
            Go.Yield();
        var after = GC.GetTotalMemory(forceFullCollection: true);
        release.Close();
        group.Wait();
        return (double)(after - before) / count;
    }

    private static int _waiting;

    [Goroutine]
    private static void WaitFor(Chan<int> release, Sync.WaitGroup group)
    {
        Interlocked.Increment(ref _waiting);
        release.Receive();
        group.Done();
    }
}
