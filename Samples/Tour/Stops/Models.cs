using System.Diagnostics;

namespace Tour.Stops;

internal static partial class Models
{
    private const int Tasks = 500;
    private const int SmallStack = 256 * 1024;

    [Goroutine]
    public static string Run()
    {
        var procs = Go.MaxProcs;
        Model[] models =
        [
            new("one thread per task", null, StartThread),
            new("N:1, goroutines on 1 P", 1, StartGoroutine),
            new($"M:N, goroutines on {Math.Max(2, procs)} Ps", Math.Max(2, procs), StartGoroutine),
        ];

        var table = $"{Tasks + " tasks on",-26}{"time",9}{"threads",9}{"delay of a neighbour",24}{"the same beside a hog",25}";
        foreach (var model in models)
        {
            Go.MaxProcs = model.Procs ?? procs;
            var (time, threads) = Serve(model);
            var delay = MeasureDelay(model, hogs: 0);
            var delayBesideHog = MeasureDelay(model, hogs: 1);
            table += $"\n{model.Name,-26}{time,6:F0} ms{threads,9}{delay,21:F2} ms{delayBesideHog,22:F2} ms";

            Check.That(model.Procs is not null || threads == Tasks, "one thread for each task");
            Check.That(model.Procs is null || threads < Tasks, "fewer threads than goroutines");
        }

        Go.MaxProcs = procs;
        return table;
    }

    /// <summary>Many small tasks: how long they take, and on how many threads they ran.</summary>
    [Goroutine]
    private static (double Milliseconds, int Threads) Serve(Model model)
    {
        var work = new Workload();
        work.Running.Add(Tasks);
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < Tasks; i++) model.Start(Workload.Serve, work);
        work.Running.Wait();
        return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, work.ThreadCount);
    }

    /// <summary>How much later than asked for a task wakes up, on average, while others hog processors.</summary>
    [Goroutine]
    private static double MeasureDelay(Model model, int hogs)
    {
        var work = new Workload();
        work.Running.Add(1 + hogs);
        for (var i = 0; i < hogs; i++) model.Start(Workload.Hog, work);
        model.Start(Workload.Nap, work);
        work.Running.Wait();
        return work.AverageDelay;
    }

    private static void StartThread(Action<Workload> body, Workload work) => new Thread(() => body(work), SmallStack).Start();

    private static void StartGoroutine(Action<Workload> body, Workload work) => Go.Run(body, work);
}
