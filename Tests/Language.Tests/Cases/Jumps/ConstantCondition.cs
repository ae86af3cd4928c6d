// unreachable code after a jump
// Expected: suspends
namespace Cases.Jumps.ConstantCondition;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("reached");
        return;
#pragma warning disable CS0162
        log.Step("never");
#pragma warning restore CS0162
    }
}
