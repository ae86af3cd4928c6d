// parameters that are written to
// Expected: suspends
namespace Cases.Methods.ParametersAreVariables;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Consume(log, 3, null));
    }

    [Goroutine]
    private static string Consume(Log log, int count, string? text)
    {
        text ??= log.Step("default");
        while (count-- > 0)
            text += log.Step(count);
        return text;
    }
}
