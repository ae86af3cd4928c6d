// the names in a caught exception's data and target
// Expected: suspends
namespace Cases.Exceptions.StackTraceNames;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        try
        {
            Thrower(log);
        }
        catch (CaseException exception)
        {
            exception.Data["key"] = log.Step("value");
            log.Write($"{exception.Data["key"]} {exception.Source is not null}");
        }
    }

    [Goroutine]
    private static void Thrower(Log log)
    {
        log.Step("throw");
        throw new CaseException("thrown");
    }
}
