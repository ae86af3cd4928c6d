// anonymous methods
// Expected: suspends
namespace Cases.Lambdas.AnonymousMethods;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int factor = log.Step(3);
        Func<int, int> scale = delegate (int x)
        {
            return x * factor;
        };
        Action<int> ignore = delegate
        {
            factor++;
        };
        ignore(0);
        log.Step(scale(log.Step(2)));
    }
}
