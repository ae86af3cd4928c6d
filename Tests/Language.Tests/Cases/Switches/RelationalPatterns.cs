// relational and logical patterns
// Expected: suspends
namespace Cases.Switches.RelationalPatterns;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        foreach (int n in (int[])[-5, 0, 5, 15, 100])
        {
            switch (log.Step(n))
            {
                case < 0:
                    log.Step("negative");
                    break;
                case >= 1 and < 10:
                    log.Step("small");
                    break;
                case (> 10 and < 20) or 100:
                    log.Step("special");
                    break;
                case not 1:
                    log.Step("zero");
                    break;
            }
        }
    }
}
