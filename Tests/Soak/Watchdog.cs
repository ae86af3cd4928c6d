namespace GoroutineGen.Soak;

/// <summary>An ordinary thread that ends the process when nothing has happened for long.</summary>
internal static class Watchdog
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static void Start() => new Thread(Watch) { IsBackground = true, Name = "watchdog" }.Start();

    private static void Watch()
    {
        var seen = -1L;
        while (true)
        {
            var progress = Tally.Progress;
            if (progress == seen)
                Verdict.Fail($"Hangs: nothing happened for {Patience.TotalSeconds} s.", Verdict.Hangs);
            seen = progress;
            Thread.Sleep(Patience);
        }
    }
}
