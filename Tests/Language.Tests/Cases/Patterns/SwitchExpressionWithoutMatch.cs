// `switch` expression without a matching arm
// Expected: suspends
namespace Cases.Patterns.SwitchExpressionWithoutMatch;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int n = log.Step(3);
#pragma warning disable CS8509
        try
        {
            log.Step(n switch { 1 => "one", 2 => "two" });
        }
        catch (System.Runtime.CompilerServices.SwitchExpressionException exception)
        {
            log.Step(exception.UnmatchedValue);
        }
#pragma warning restore CS8509
    }
}
