// `throw` expressions
// Expected: suspends
namespace Cases.Exceptions.ThrowExpressions;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        string? name = log.Step("name");
        log.Write(name ?? throw new CaseException("not thrown"));
        name = log.Step<string?>(null);
        try
        {
            log.Write(log.Step(1) > 1 ? "more" : name ?? throw new CaseException(log.Step("thrown")));
        }
        catch (CaseException exception)
        {
            log.Step(exception.Message);
        }
    }
}
