// several declarators in one statement, each of which waits
// Expected: suspends
namespace Cases.Statements.SeveralDeclarators;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int a = log.Step(1), b = log.Step(a + 1), c = log.Step(b + 1);
        log.Write(a + b + c);
    }
}
