// loops, `if` and `else` without braces in one another
// Expected: suspends
namespace Cases.Loops.EmbeddedStatements;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        for (int i = 0; i < 3; i++)
            if (log.Step(i) == 1)
                while (log.Step(i++) < 2)
                    log.Step("inner");
            else if (i == 2)
                log.Step("two");
            else
                do log.Step("do"); while (log.Step(false));
    }
}
