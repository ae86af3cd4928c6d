// an async method, awaited by `Go.Await` and by `Task.Wait`
// Expected: suspends
namespace Cases.Methods.AsyncCalled;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Go.Await(Later(log.Step(4))));
        Task<int> task = Later(5);
        log.Step("meanwhile");
        log.Write(Go.Await(task));
        try
        {
            Go.Await(Failing());
        }
        catch (CaseException exception)
        {
            log.Step(exception.Message);
        }
    }

    private static async Task<int> Later(int n)
    {
        await Task.Yield();
        return n;
    }

    private static async Task Failing()
    {
        await Task.Yield();
        throw new CaseException("failed");
    }
}
