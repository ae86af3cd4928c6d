// Nested loops
// Expected: suspends
// Twins: 1
namespace Programs.Loops.NestedLoops;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        for (var i = 0; i < 4; i++)
        {
            foreach (var j in (int[])[0, 1, 2, 3])
            {
                var k = 0;
                while (true)
                {
                    if (k == j)
                        break;
                    if (i == 3)
                        goto done;
                    log.Step((i, j, k));
                    k++;
                }

                if (i == j)
                    break;
            }
        }

    done:
        log.Step("done");
    }
}
