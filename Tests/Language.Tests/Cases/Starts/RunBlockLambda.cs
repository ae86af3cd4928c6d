// `Go.Run` of block lambdas, in loops
// Expected: suspends
namespace Cases.Starts.RunBlockLambda;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var results = new Chan<int>(3);
        for (int i = 0; i < 3; i++)
        {
            int n = i;
            Go.Run(() =>
            {
                int sum = 0;
                for (int j = 0; j <= n; j++)
                {
                    Go.Yield();
                    sum += j;
                }

                results.Send(sum);
            }).Join();
        }

        log.Step(results.Receive() + results.Receive() + results.Receive());
    }
}
