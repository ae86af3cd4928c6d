// definite assignment across waits
// Expected: suspends
namespace Cases.Statements.DeclarationsWithoutValue;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int x, y;
        if (log.Step(true))
            x = log.Step(1);
        else
            x = log.Step(2);
        y = log.Step(x + 1);
        string text;
        switch (y)
        {
            case 2:
                text = log.Step("two");
                break;
            default:
                throw new CaseException("unexpected");
        }

        log.Write(text + x);
    }
}
