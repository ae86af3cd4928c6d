// lambdas in loops, with loops and exceptions of their own
// Expected: suspends
namespace Cases.Lambdas.InLoops;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var actions = new List<Func<int>>();
        for (int i = 0; i < 3; i++)
        {
            int n = i;
            actions.Add(() =>
            {
                int sum = 0;
                for (int j = 0; j <= n; j++)
                    sum += j;
                try
                {
                    throw new CaseException("inside");
                }
                catch (CaseException)
                {
                    return sum;
                }
            });
            log.Step(i);
        }

        foreach (var action in actions)
            log.Step(action());
    }
}
