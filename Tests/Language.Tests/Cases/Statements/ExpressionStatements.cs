// every kind of expression statement
// Expected: suspends
namespace Cases.Statements.ExpressionStatements;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int n = log.Step(1);
        n++;
        --n;
        n += log.Step(2);
        log.Step(n);
        new Resource(log, "created").Dispose();
        _ = n > 0 ? log.Step("positive") : log.Step("negative");
    }
}
