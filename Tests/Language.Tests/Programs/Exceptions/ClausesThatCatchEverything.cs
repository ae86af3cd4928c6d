// Clauses that catch everything
// Expected: suspends
// Twins: 1
namespace Programs.Exceptions.ClausesThatCatchEverything;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        for (var turn = 0; turn < 6; turn++)
        {
            try
            {
                try
                {
                    log.Fail<int>($"turn {turn}");
                }
                catch (Exception exception) when (turn == 0 && exception.Message.Length > 0)
                {
                    log.Step(exception.Message, "filtered ");
                }
                catch (Exception) when (turn == 1)
                {
                    log.Step("unnamed");
                }
                catch when (turn == 2)
                {
                    log.Step("bare");
                    throw;
                }
                catch (CaseException exception) when (exception.Message == "turn 3")
                {
                    throw new InvalidOperationException(log.Step("wrapped"), exception);
                }
                catch (Exception exception) when (turn == 4 && exception is CaseException { Message: var message })
                {
                    log.Step(message);
                }
            }
            catch
            {
                log.Step("last");
            }
        }
    }
}
