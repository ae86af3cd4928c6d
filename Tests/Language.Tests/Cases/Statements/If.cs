// `if`, `else if`, `else` with conditions that wait
// Expected: suspends
namespace Cases.Statements.If;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        for (int i = 0; i < 3; i++)
        {
            if (log.Step(i) == 0)
                log.Step("zero");
            else if (log.Step(i) == 1)
                log.Step("one");
            else
                log.Step("more");
        }
    }
}
