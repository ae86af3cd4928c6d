// `params` spans of ordinary methods
// Expected: suspends
namespace Cases.Evaluation.ParamsSpan;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Sum(log.Step(1), log.Step(2), log.Step(3)));
        log.Write(Sum());
        log.Write(string.Join(',', "a", log.Step("b"), "c"));
    }

    private static int Sum(params ReadOnlySpan<int> values)
    {
        int sum = 0;
        foreach (int value in values)
            sum += value;
        return sum;
    }
}
