// local constants
// Expected: suspends
namespace Cases.Statements.LocalConstants;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        const int First = 1;
        const string Name = "const";
        log.Step(First);
        const int Second = First + 1;
        log.Step(Name + Second);
    }
}
