// an exception out of nested loops
// Expected: suspends
namespace Cases.Loops.ThrowOut;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        while (true)
        {
            for (int i = 0; ; i++)
            {
                log.Step(i);
                if (i == 2)
                    throw new CaseException("out of the loops");
            }
        }
    }
}
