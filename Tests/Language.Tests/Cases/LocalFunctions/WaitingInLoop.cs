// a local function in a loop, which waits and captures the turn's variables
// Expected: suspends
namespace Cases.LocalFunctions.WaitingInLoop;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        for (int i = 0; i < 3; i++)
        {
            int n = i * 10;
            Tell();
            n++;
            Tell();

            void Tell()
            {
                for (int j = 0; j < 2; j++)
                    log.Step(n + j);
            }
        }

        log.Step("after");
    }
}
