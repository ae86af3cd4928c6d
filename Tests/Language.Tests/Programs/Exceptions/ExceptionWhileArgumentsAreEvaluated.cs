// Exception while arguments are evaluated
// Expected: suspends
// Twins: 1
namespace Programs.Exceptions.ExceptionWhileArgumentsAreEvaluated;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        try
        {
            log.Write(log.Step(1) + log.Fail<int>("second argument") + log.Step(3));
        }
        catch (CaseException)
        {
            log.Step("first was evaluated, third was not");
        }
    }
}
