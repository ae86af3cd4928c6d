// lambdas that share captured variables with the body
// Expected: suspends
namespace Cases.Lambdas.Capturing;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int count = 0;
        Action increment = () => count++;
        Func<int, int> add = x => count += x;
        increment();
        log.Step(count);
        log.Step(add(10));
        count *= 2;
        increment();
        log.Step(count);
    }
}
