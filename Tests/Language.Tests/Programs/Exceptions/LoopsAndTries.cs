// Loops and tries
// Expected: suspends
// Twins: 1
namespace Programs.Exceptions.LoopsAndTries;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        for (var i = 0; i < 5; i++)
        {
            try
            {
                if (i == 1)
                    continue;
                if (i == 3)
                    break;
                log.Step(i);
            }
            finally
            {
                log.Step(i, "finally ");
            }
        }
    }
}
