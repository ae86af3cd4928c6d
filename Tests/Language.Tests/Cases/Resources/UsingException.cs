// `using` on the way of an exception
// Expected: suspends
namespace Cases.Resources.UsingException;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        try
        {
            using var resource = new Resource(log, "r");
            log.Fail<int>("inside");
        }
        catch (CaseException exception)
        {
            log.Step(exception.Message);
        }
    }
}
