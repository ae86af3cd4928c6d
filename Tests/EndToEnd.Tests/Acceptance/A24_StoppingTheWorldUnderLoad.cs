using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Acceptance;

/// <summary>Collections, changes of the number of processors, and a goroutine that starts itself again and again all come on.</summary>
public static partial class A24_StoppingTheWorldUnderLoad
{
    private const int Collections = 20;
    private const int Resizes = 200;

    [Test]
    public static void CollectionsAndResizesComeThrough([AllModes] Mode mode) => mode.Run(Run);

    [Goroutine]
    private static void Run()
    {
        var before = Go.Count;
        var life = new Life();
        Go.Run(Reborn, life).As("reborn");
        var collector = Go.Run(Collect).As("collector");
        var resizer = Go.Run(Resize).As("resizer");
        collector.Join();
        Assert.That(resizer.Join(), Is.Zero);
        Volatile.Write(ref life.Stop, true);
        life.Ended.Wait();
        while (Go.Count != before) // The last one says so just before its end.
            Go.Yield();
    }

    [Goroutine]
    private static void Collect()
    {
        for (var i = 0; i < Collections; i++)
            GC.Collect(0);
    }

    [Goroutine]
    private static int Resize()
    {
        var wrong = 0;
        for (var i = 0; i < Resizes; i++)
        {
            var procs = 1 + i % 4;
            Go.MaxProcs = procs;
            if (Go.MaxProcs != procs)
                wrong++;
        }

        return wrong;
    }

    [Goroutine]
    private static void Reborn(Life life)
    {
        if (Volatile.Read(ref life.Stop))
            life.Ended.Done();
        else
            Go.Run(Reborn, life);
    }

    private sealed class Life
    {
        public readonly Sync.WaitGroup Ended = new();
        public bool Stop;

        public Life() => Ended.Add(1);
    }
}
