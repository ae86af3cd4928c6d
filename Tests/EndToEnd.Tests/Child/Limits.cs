namespace GoroutineGen.EndToEnd.Child;

/// <summary>How many processors and threads there are, and what happens when more are needed.</summary>
internal static class Limits
{
    public static void PrintMaxProcs() => Console.WriteLine(Go.MaxProcs);

    /// <summary>Asks for more processors than there is memory for, and goes on with those it has.</summary>
    public static void NeedTooMuchMemory()
    {
        Go.Main(static () => { }); // What it needs is there before memory is short.
        var before = Go.MaxProcs;
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

    // All that may be had but for about a megabyte.
    private static List<byte[]> Ballast()
    {
        var ballast = new List<byte[]>(10_000);
        try
        {
            while (true)
                ballast.Add(new byte[50_000]);
        }
        catch (OutOfMemoryException)
        {
            ballast.RemoveRange(ballast.Count - 20, 20);
        }

        return ballast;
    }

    /// <summary>Needs more threads than it allows.</summary>
    public static void NeedTooManyThreads()
    {
        Go.MaxThreads = 20;
        using var never = new ManualResetEventSlim();
        for (var i = 0; i < 50; i++)
            Go.Run(() => Go.Block(never.Wait));
        never.Wait();
    }
}
