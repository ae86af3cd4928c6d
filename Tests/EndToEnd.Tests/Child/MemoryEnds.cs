namespace GoroutineGen.EndToEnd.Child;

/// <summary>What happens when there is no memory left. The process has a heap of a hundred megabytes.</summary>
internal static class MemoryEnds
{
    private static readonly List<byte[]> Ballast = new(3_000_000);

    private static volatile bool _full;
    private static volatile bool _failed;

    /// <summary>Asks for more processors than there is memory for, and goes on with those it has.</summary>
    public static void NeedTooManyProcessors()
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

        Fill(Ballast);
        Ballast.RemoveRange(0, 20); // A megabyte, which is less than the processors take.
        try
        {
            Go.MaxProcs = 1024;
        }
        catch (OutOfMemoryException)
        {
            Ballast.Clear();
            Console.WriteLine("refused");
        }

        Console.WriteLine(Go.MaxProcs == before ? "as before" : $"{Go.MaxProcs}");
        Console.WriteLine(Go.Main(static () => 7));
        Go.MaxProcs = before + 1;
        Console.WriteLine(Go.Main(static () => Go.Run(static () => 8).Join()));
    }

    /// <summary>A thread that has done nothing before it lacks memory catches the exception.</summary>
    public static void FailOnANewThread()
    {
        Go.Main(ThrowAndCatch);
        var thread = new Thread(Fail);
        thread.Start();
        Fill(Ballast);
        _full = true;
        while (!_failed)
            Thread.SpinWait(100);
        Ballast.Clear();
        thread.Join();
        Console.WriteLine("caught");
    }

    private static void Fail()
    {
        while (!_full)
            Thread.SpinWait(100);
        try
        {
            GC.KeepAlive(new byte[1_000_000_000]);
        }
        catch (OutOfMemoryException)
        {
            _failed = true;
        }
    }

    // Takes all that may be had: in large pieces, then in small ones, as what is left is in pieces too, then what the exceptions had taken.
    private static void Fill(List<byte[]> ballast)
    {
        foreach (var size in (int[])[50_000, 5_000, 500, 50, 8, 8, 8])
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
}
