// an `out` parameter of a goroutine method that throws
// Expected: compensated
namespace Cases.ByReference.OutParameterException;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int value = 5;
        try
        {
            Get(log, out value);
        }
        catch (CaseException exception)
        {
            log.Step($"{exception.Message} {value}");
        }
    }

    [Goroutine]
    private static void Get(Log log, out int value)
    {
        value = log.Step(7);
        log.Fail<int>("thrown");
    }
}
