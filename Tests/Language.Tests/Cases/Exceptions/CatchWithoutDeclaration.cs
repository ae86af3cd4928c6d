// `catch` without a declaration, and with a type alone
// Expected: suspends
namespace Cases.Exceptions.CatchWithoutDeclaration;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        try
        {
            log.Fail<int>("one");
        }
        catch
        {
            log.Step("caught");
        }

        try
        {
            log.Fail<int>("two");
        }
        catch (CaseException)
        {
            log.Step("caught again");
        }
    }
}
