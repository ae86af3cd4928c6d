// a local function that waits, with optional and named arguments and `params`
// Expected: suspends
namespace Cases.LocalFunctions.WaitingOptional;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        log.Write(Join(c: log.Step(3), a: log.Step(1)));
        log.Write(Sum(1, log.Step(2), 3));
        log.Step("after");

        string Join(int a, int b = 2, int c = 0) => log.Step($"{a}{b}{c}");

        int Sum(params int[] values) => log.Step(values.Length);
    }
}
