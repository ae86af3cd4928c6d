// operands of binary operators, with effects between
// Expected: suspends
namespace Cases.Evaluation.Operands;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int n = 1;
        log.Write(n + Bump(log, ref n) * n);
        log.Write(log.Step(2) + log.Step(3) * log.Step(4) - log.Step(5) / log.Step(2));
        log.Write((log.Step(7) & log.Step(3)) | (log.Step(8) ^ log.Step(1)));
    }

    private static int Bump(Log log, ref int n)
    {
        log.Write("bump");
        return n += 10;
    }
}
