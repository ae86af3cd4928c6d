// a project that checks for overflow
// Expected: suspends
// Build: checked
namespace Cases.Statements.CheckedProject;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        try
        {
            log.Write(log.Step(int.MaxValue) + log.Step(1));
        }
        catch (OverflowException)
        {
            log.Step("overflow");
        }

        log.Write(unchecked(log.Step(int.MaxValue) + log.Step(1)));
    }
}
