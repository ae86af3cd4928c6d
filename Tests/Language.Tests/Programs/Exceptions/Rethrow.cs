// Rethrow
// Expected: suspends
// Twins: 1
namespace Programs.Exceptions.Rethrow;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        try
        {
            try
            {
                log.Fail<int>("again");
            }
            catch (CaseException)
            {
                log.Step("before rethrow");
                throw;
            }
            finally
            {
                log.Step("inner finally");
            }
        }
        catch (CaseException exception)
        {
            log.Step(exception.Message);
            throw new InvalidOperationException(log.Step("wrapped"), exception);
        }
    }
}
