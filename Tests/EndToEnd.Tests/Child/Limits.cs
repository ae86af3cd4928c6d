namespace GoroutineGen.EndToEnd.Child;

/// <summary>How many processors and threads there are, and what happens when more are needed.</summary>
internal static class Limits
{
    public static void PrintMaxProcs() => Console.WriteLine(Go.MaxProcs);

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
