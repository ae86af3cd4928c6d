// a goroutine method that returns a task without being async
// Expected: suspends
namespace Cases.Methods.TaskReturning;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Task<int> task = Later(log, 4);
        log.Step("meanwhile");
        log.Write(Go.Await(task));
    }

    [Goroutine]
    private static Task<int> Later(Log log, int n)
    {
        log.Step(n);
        return Task.FromResult(n * 2);
    }
}
