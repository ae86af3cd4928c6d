// a `switch` of many cases with a wait in each
// Expected: suspends
namespace Cases.Switches.ManyCases;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int total = 0;
        for (int i = 0; i < 12; i++)
        {
            switch (i)
            {
                case 0: total += log.Step(10); break;
                case 1: total += log.Step(11); break;
                case 2: total += log.Step(12); break;
                case 3: total += log.Step(13); break;
                case 4: total += log.Step(14); break;
                case 5: total += log.Step(15); break;
                case 6: total += log.Step(16); break;
                case 7: total += log.Step(17); break;
                case 8: total += log.Step(18); break;
                case 9: total += log.Step(19); break;
                default: total += log.Step(0); break;
            }
        }

        log.Write(total);
    }
}
