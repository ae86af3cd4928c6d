// `out` arguments to ordinary methods, in every form
// Expected: suspends
namespace Cases.ByReference.OutArgument;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(int.TryParse(log.Step("12"), out int declared) ? log.Step(declared) : -1);
        int existing;
        int[] numbers = new int[2];
        log.Write(int.TryParse(log.Step("34"), out existing));
        log.Write(int.TryParse("56", out numbers[1]));
        log.Write(int.TryParse(log.Step("78"), out _));
        log.Step(existing + numbers[1]);
    }
}
