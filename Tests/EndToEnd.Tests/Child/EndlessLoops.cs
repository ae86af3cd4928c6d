namespace GoroutineGen.EndToEnd.Child;

/// <summary>Three goroutines that never give up the processor by themselves; main still ends.</summary>
internal static partial class EndlessLoops
{
    private static int _started;
    private static long _stored;

    [Goroutine]
    public static void Run()
    {
        Go.Run(StoreForEver);
        Go.Run(ComputeForEver);
        Go.Run(SpinForEver);
        while (Volatile.Read(ref _started) != 3)
            Go.Yield();
        var procs = Go.MaxProcs;
        Go.MaxProcs = procs + 1; // Stops the world.
        Go.MaxProcs = procs;
        GC.Collect();
        Console.WriteLine("OK");
    }

    [Goroutine]
    private static void StoreForEver()
    {
        Interlocked.Increment(ref _started);
        while (true)
        {
            Volatile.Write(ref _stored, 1);
            DoNothing();
            DoNothing();
        }
    }

    [Goroutine]
    private static long ComputeForEver()
    {
        Interlocked.Increment(ref _started);
        var total = 0L;
        for (var i = 0L; i < 1L << 62; i++)
            total += i;
        return total;
    }

    [Goroutine]
    private static void SpinForEver()
    {
        Interlocked.Increment(ref _started);
        for (; ; )
        {
        }
    }

    private static void DoNothing()
    {
    }
}
