// `break` and `continue` in nested loops of all forms
// Expected: suspends
namespace Cases.Loops.NestedBreak;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        for (int i = 0; i < 3; i++)
        {
            int j = 0;
            while (true)
            {
                if (j > i)
                    break;
                foreach (char c in "xyz")
                {
                    if (c == 'y')
                        continue;
                    do
                    {
                        log.Step($"{i}{j}{c}");
                        break;
                    }
                    while (true);
                }

                j += log.Step(1);
            }
        }
    }
}
