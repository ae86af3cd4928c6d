// `return` out of nested loops
// Expected: suspends
namespace Cases.Loops.ReturnFromNested;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Find(log, 6));
        log.Write(Find(log, 100));
    }

    [Goroutine]
    private static (int, int)? Find(Log log, int wanted)
    {
        for (int i = 1; i < 4; i++)
        {
            for (int j = 1; j < 4; j++)
            {
                if (log.Step(i * j) == wanted)
                    return (i, j);
            }
        }

        return null;
    }
}
