// `checked` statement
// Expected: suspends
namespace Cases.Statements.CheckedBlock;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int large = log.Step(int.MaxValue);
        try
        {
            checked
            {
                large += log.Step(1);
            }

            log.Step("not reached");
        }
        catch (OverflowException)
        {
            log.Step("overflow");
        }
    }
}
