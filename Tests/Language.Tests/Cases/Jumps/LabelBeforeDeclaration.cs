// a label before a block and an empty statement
// Expected: suspends
namespace Cases.Jumps.LabelBeforeDeclaration;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int n = 0;
    outer:
        {
            int inner = log.Step(n);
            if (inner < 2)
            {
                n++;
                goto outer;
            }
        }

    empty:;
        if (n++ < 3)
            goto empty;
        log.Step(n);
    }
}
