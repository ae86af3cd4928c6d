// locals declared in one section and used in another
// Expected: suspends
namespace Cases.Switches.LocalsShared;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        for (int i = 0; i < 2; i++)
        {
            switch (log.Step(i))
            {
                case 0:
                    int shared = log.Step(10);
                    log.Write(shared);
                    break;
                case 1:
                    shared = log.Step(20);
                    log.Write(shared);
                    break;
            }
        }
    }
}
