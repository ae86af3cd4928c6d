// `params` arrays
// Expected: suspends
namespace Cases.Evaluation.ParamsArray;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Sum(log.Step(1), log.Step(2), log.Step(3)));
        log.Write(Sum());
        log.Write(Goes(log, log.Step(4), log.Step(5)));
        log.Write(Goes(log, (int[])[6, log.Step(7)]));
    }

    private static int Sum(params int[] values) => values.Sum();

    [Goroutine]
    private static int Goes(Log log, params int[] values)
    {
        foreach (int value in values)
            log.Step(value);
        return values.Length;
    }
}
