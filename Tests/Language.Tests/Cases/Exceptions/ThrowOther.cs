// another exception out of `catch`, with the first as its cause
// Expected: suspends
namespace Cases.Exceptions.ThrowOther;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        try
        {
            try
            {
                log.Fail<int>("cause");
            }
            catch (CaseException exception)
            {
                throw new InvalidOperationException(log.Step("effect"), exception);
            }
        }
        catch (InvalidOperationException exception)
        {
            log.Step($"{exception.Message} by {exception.InnerException?.Message}");
        }
    }
}
