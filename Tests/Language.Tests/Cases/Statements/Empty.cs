// empty statements and empty blocks
// Expected: suspends
namespace Cases.Statements.Empty;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        ;
        {
        }

        log.Step("between");
        for (int i = 0; i < 3; i++)
            ;
        if (log.Step(true))
        {
        }
        else
        {
        }
    }
}
