// nested blocks that reuse names
// Expected: suspends
namespace Cases.Statements.Blocks;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        {
            int x = log.Step(1);
            log.Write(x);
        }

        {
            string x = log.Step("two");
            log.Write(x);
            {
                int y = log.Step(3);
                log.Write(y);
            }
        }
    }
}
