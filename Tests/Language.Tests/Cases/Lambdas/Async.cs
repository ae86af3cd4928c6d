// async lambdas
// Expected: suspends
namespace Cases.Lambdas.Async;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Func<int, Task<int>> later = async x =>
        {
            await Task.Yield();
            return x * 2;
        };
        log.Step(Go.Await(later(log.Step(4))));
        Task<string> task = Task.Run(async () =>
        {
            await Task.Yield();
            return "done";
        });
        log.Step(Go.Await(task));
    }
}
