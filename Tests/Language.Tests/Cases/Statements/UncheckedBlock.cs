// `unchecked` statement
// Expected: suspends
namespace Cases.Statements.UncheckedBlock;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        unchecked
        {
            int large = log.Step(int.MaxValue) + log.Step(1);
            log.Write(large);
        }
    }
}
