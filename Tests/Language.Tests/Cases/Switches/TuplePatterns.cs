// `switch` on a tuple that is made in place
// Expected: suspends
namespace Cases.Switches.TuplePatterns;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        foreach (bool a in (bool[])[false, true])
        {
            foreach (bool b in (bool[])[false, true])
            {
                switch (log.Step(a), log.Step(b))
                {
                    case (true, true):
                        log.Step("both");
                        break;
                    case (false, false):
                        log.Step("neither");
                        break;
                    default:
                        log.Step("one");
                        break;
                }
            }
        }
    }
}
