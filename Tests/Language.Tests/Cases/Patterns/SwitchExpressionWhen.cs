// `switch` expression with `when` that waits, and `throw` in an arm
// Expected: suspends
namespace Cases.Patterns.SwitchExpressionWhen;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        for (int i = 0; i < 3; i++)
        {
            try
            {
                log.Write(i switch
                {
                    0 when log.Step(false) => "never",
                    0 => log.Step("zero"),
                    1 => log.Step("one"),
                    _ => throw new CaseException(log.Step("two")),
                });
            }
            catch (CaseException exception)
            {
                log.Step(exception.Message);
            }
        }
    }
}
