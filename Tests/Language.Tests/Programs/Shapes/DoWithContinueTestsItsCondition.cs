// Do with continue tests its condition
// Expected: suspends
// Twins: 1
using Text = System.String;

namespace Programs.Shapes.DoWithContinueTestsItsCondition;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var turns = 0;
        do
        {
            turns++;
            continue;
        }
        while (log.Step(turns) < 3);
        do
            log.Step("once");
        while (false);
    }
}
