// `catch` of a type parameter
// Expected: suspends
namespace Cases.Exceptions.GenericCatch;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Catches<CaseException>(log));
        log.Write(Catches<InvalidOperationException>(log));
    }

    [Goroutine]
    private static string Catches<TException>(Log log)
        where TException : Exception
    {
        try
        {
            try
            {
                return log.Fail<string>("thrown");
            }
            catch (TException exception)
            {
                return log.Step(exception.GetType().Name);
            }
        }
        catch (Exception)
        {
            return log.Step("other");
        }
    }
}
