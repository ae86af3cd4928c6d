// a filter that looks at the exception
// Expected: suspends
namespace Cases.Exceptions.FilterOnException;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        foreach (string message in (string[])["a", "b"])
        {
            try
            {
                log.Fail<int>(message);
            }
            catch (CaseException exception) when (exception.Message == "a")
            {
                log.Step("first clause");
            }
            catch (CaseException exception) when (exception is { Message.Length: 1 })
            {
                log.Step("second clause");
            }
        }
    }
}
