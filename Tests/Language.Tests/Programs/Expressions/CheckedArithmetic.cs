// Checked arithmetic
// Expected: suspends
// Twins: 1
namespace Programs.Expressions.CheckedArithmetic;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var large = log.Step(int.MaxValue);
        log.Write(unchecked(large + log.Step(1)));
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

        log.Write(checked((byte)log.Step(300)));
    }
}
