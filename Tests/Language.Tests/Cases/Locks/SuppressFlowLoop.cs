// loops inside `using (ExecutionContext.SuppressFlow())`
// Expected: compensated
namespace Cases.Locks.SuppressFlowLoop;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        int sum = 0;
        for (int i = 0; i < 20; i++)
        {
            using (ExecutionContext.SuppressFlow())
            {
                for (int j = 0; j < 10; j++)
                    sum += Compute(i, j);
            }
        }

        log.Step(sum);
    }

    [Goroutine]
    private static int Compute(int a, int b)
    {
        int product = 0;
        for (int i = 0; i < b; i++)
            product += a;
        return product;
    }
}
