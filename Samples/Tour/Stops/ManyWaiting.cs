namespace Tour.Stops;

internal static partial class ManyWaiting
{
    private const int Goroutines = 100_000;

    [Goroutine]
    public static string Run()
    {
        var gate = new Chan<bool>();
        var started = new Sync.WaitGroup();
        var finished = new Sync.WaitGroup();
        started.Add(Goroutines);
        finished.Add(Goroutines);

        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < Goroutines; i++) Go.Run(WaitAt, gate, started, finished);
        started.Wait();
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        var alive = Go.Count;

        gate.Close();
        finished.Wait();

        Check.That(alive >= Goroutines, $"{Goroutines} goroutines alive at once");
        return $"{Goroutines} waiting at a channel take {bytes / 1024.0 / 1024.0:F1} MB of heap, {bytes / Goroutines} bytes each";
    }

    [Goroutine]
    private static void WaitAt(IReceiveChan<bool> gate, Sync.WaitGroup started, Sync.WaitGroup finished)
    {
        started.Done();
        gate.Receive();
        finished.Done();
    }
}
