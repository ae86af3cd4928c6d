// Filter sees the exception
// Expected: suspends
// Twins: 1
namespace Programs.Exceptions.FilterSeesTheException;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        for (var turn = 0; turn < 5; turn++)
        {
            try
            {
                log.Fail<int>($"turn {turn}");
            }
            catch (CaseException exception) when (exception.Message == "turn 1" || turn == 3)
            {
                log.Step("matched");
            }
            catch (CaseException)
            {
                log.Step("not matched");
            }
        }
    }
}
