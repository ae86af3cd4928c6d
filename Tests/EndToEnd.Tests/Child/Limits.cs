namespace GoroutineGen.EndToEnd.Child;

/// <summary>How many processors and threads there are, and what happens when more are needed.</summary>
internal static class Limits
{
    public static void PrintMaxProcs() => Console.WriteLine(Go.MaxProcs);

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
