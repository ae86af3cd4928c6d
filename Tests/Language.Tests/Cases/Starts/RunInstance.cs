// `Go.Run` of instance and generic methods
// Expected: suspends
namespace Cases.Starts.RunInstance;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var worker = new Worker(log);
        Go.Run(worker.Work).Join();
        log.Step(Go.Run(worker.Twice<string>, "x").Join());
        log.Step(Go.Run(Same<int>, 4).Join());
    }

    [Goroutine]
    private static T Same<T>(T value)
    {
        Go.Yield();
        return value;
    }
}

internal sealed partial class Worker(Log log)
{
    [Goroutine]
    public void Work() => log.Step("work");

    [Goroutine]
    public string Twice<T>(T value) => log.Step($"{value}{value}");
}
