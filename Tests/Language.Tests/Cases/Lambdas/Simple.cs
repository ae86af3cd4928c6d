// lambdas with expression and block bodies
// Expected: suspends
namespace Cases.Lambdas.Simple;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Func<int, int> twice = x => x * 2;
        Func<int, int, int> add = (int a, int b) =>
        {
            int sum = a + b;
            return sum;
        };
        Action<string> write = text => log.Write(text);
        log.Step(twice(log.Step(3)));
        log.Step(add(log.Step(1), log.Step(2)));
        write(log.Step("written"));
    }
}
