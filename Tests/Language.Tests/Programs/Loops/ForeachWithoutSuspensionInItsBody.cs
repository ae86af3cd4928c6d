// Foreach without suspension in its body
// Expected: suspends
// Twins: 1
namespace Programs.Loops.ForeachWithoutSuspensionInItsBody;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var total = 0;
        foreach (var x in Enumerable.Range(0, 100))
        {
            if (x % 2 == 0)
                continue;
            if (x > 90)
                break;
            total += x;
        }

        log.Step(total);
    }
}
