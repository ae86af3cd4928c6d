namespace Tour.Stops;

internal static partial class Starvation
{
    private const int Naps = 10;

    private static bool _stop;

    [Goroutine]
    public static string Run()
    {
        var procs = Go.MaxProcs;
        Go.MaxProcs = 2;
        Volatile.Write(ref _stop, false);
        var first = Go.Run(Spin);
        var second = Go.Run(Spin);

        // The loops take both processors and never give one back. Main gets one whenever it wakes up, because they are preempted.
        for (var i = 0; i < Naps; i++) Go.Sleep(5);
        Volatile.Write(ref _stop, true);
        var turns = first.Join() + second.Join();
        Go.MaxProcs = procs;

        Check.That(turns > 0, "loops that ran");
        return $"main woke up {Naps} times beside two loops that made {turns} turns, and stopped them";
    }

    [Goroutine]
    private static long Spin()
    {
        long x = 0;
        while (!Volatile.Read(ref _stop)) x++;
        return x;
    }
}
