// `checked` and `unchecked` expressions
// Expected: suspends
namespace Cases.Operators.Checked;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int large = log.Step(int.MaxValue);
        log.Write(unchecked(large + log.Step(1)));
        try
        {
            log.Write(checked(large + log.Step(1)));
        }
        catch (OverflowException)
        {
            log.Step("sum");
        }

        try
        {
            log.Write(checked((byte)log.Step(300)));
        }
        catch (OverflowException)
        {
            log.Step("cast");
        }

        log.Write(unchecked((byte)log.Step(300)));
    }
}
