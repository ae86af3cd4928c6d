// expression bodies: values, nothing, `throw`
// Expected: suspends
namespace Cases.Methods.ExpressionBodies;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Middle(log) + Middle(log));
        try
        {
            Throw(log);
        }
        catch (CaseException exception)
        {
            log.Step(exception.Message);
        }
    }

    [Goroutine]
    private static int Middle(Log log) => log.Step(1) + log.Step(2) * log.Step(3);

    [Goroutine]
    private static int Throw(Log log) => throw new CaseException(log.Step("thrown"));
}
