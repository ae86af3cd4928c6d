// an exception variable that a lambda captures
// Expected: suspends
namespace Cases.Exceptions.ExceptionVariableCaptured;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var messages = new List<Func<string>>();
        for (int i = 0; i < 2; i++)
        {
            try
            {
                log.Fail<int>($"e{i}");
            }
            catch (CaseException exception)
            {
                messages.Add(() => exception.Message);
                log.Step("caught");
            }
        }

        foreach (var message in messages)
            log.Step(message());
    }
}
