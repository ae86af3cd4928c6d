// `?.` before a call that waits
// Expected: suspends
namespace Cases.Conditionals.NullConditionalCallThatWaits;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Worker? worker = log.Step<Worker?>(new Worker(log));
        worker?.Work();
        log.Write(worker?.Twice(log.Step(4)));
        worker = null;
        worker?.Work();
        log.Write(worker?.Twice(log.Step(5)) is null);
        log.Step("after");
    }
}

internal sealed partial class Worker(Log log)
{
    [Goroutine]
    public void Work() => log.Step("work");

    [Goroutine]
    public int Twice(int n) => log.Step(n) * 2;
}
