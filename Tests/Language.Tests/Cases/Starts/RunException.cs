// an exception in a goroutine with a result, thrown by `Join`
// Expected: suspends
namespace Cases.Starts.RunException;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        try
        {
            Go.Run(Fail, log).Join();
        }
        catch (CaseException exception)
        {
            log.Step(exception.Message);
        }
    }

    [Goroutine]
    private static int Fail(Log log) => log.Fail<int>("in the goroutine");
}
