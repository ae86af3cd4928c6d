namespace GoroutineGen.EndToEnd.Child;

/// <summary>How many processors and threads there are, and what happens when more are needed.</summary>
internal static class Limits
{
    public static void PrintMaxProcs() => Console.WriteLine(Go.MaxProcs);

    /// <summary>Asks for more processors than there is memory for, and goes on with those it has.</summary>
    public static void NeedTooMuchMemory()
    {
        var before = Go.MaxProcs;
        for (var i = 0; i < 3; i++)
        {
            // What it takes to change the number and to throw is there before memory is short.
            Go.MaxProcs = before + 1;
            Go.MaxProcs = before;
            Go.Main(ThrowAndCatch);
            ThrowAndCatch();
        }

        var ballast = Ballast();
        try
        {
            Go.MaxProcs = 1024;
        }
        catch (OutOfMemoryException)
        {
            ballast.Clear();
            Console.WriteLine("refused");
        }

        GC.KeepAlive(ballast);
        Console.WriteLine(Go.MaxProcs == before ? "as before" : $"{Go.MaxProcs}");
        Console.WriteLine(Go.Main(static () => 7));
        Go.MaxProcs = before + 1;
        Console.WriteLine(Go.Main(static () => Go.Run(static () => 8).Join()));
    }

    private static void ThrowAndCatch()
    {
        try
        {
            throw new OutOfMemoryException("not really");
        }
        catch (OutOfMemoryException)
        {
            // As expected.
        }
    }

    // All that may be had but for a megabyte: in large pieces, then in small ones, as what is left is in pieces too.
    private static List<byte[]> Ballast()
    {
        var ballast = new List<byte[]>(500_000);
        foreach (var size in (int[])[50_000, 5_000, 500])
        {
            try
            {
                while (true)
                    ballast.Add(new byte[size]);
            }
            catch (OutOfMemoryException)
            {
                // Then smaller ones.
            }
        }

        ballast.RemoveRange(0, 20);
        return ballast;
    }

    /// <summary>Needs more threads than it allows, until those that block go on.</summary>
    public static void NeedTooManyThreads()
    {
        Go.MaxThreads = 20;
        using var release = new ManualResetEventSlim();
        var blocked = 0;
        var all = new List<Goroutine>();
        for (var i = 0; i < 50; i++)
        {
            all.Add(Go.Run(() => Go.Block(() =>
            {
                Interlocked.Increment(ref blocked);
                release.Wait();
            })));
        }

        SpinWait.SpinUntil(() => Volatile.Read(ref blocked) == 20);
        release.Set();
        all.ForEach(static goroutine => goroutine.Join());
        Console.WriteLine(blocked);
    }
}
