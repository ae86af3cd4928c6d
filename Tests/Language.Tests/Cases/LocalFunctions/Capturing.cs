// local functions that capture, called among waits
// Expected: suspends
namespace Cases.LocalFunctions.Capturing;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int total = 0;
        Add(log.Step(1));
        Add(log.Step(2));
        log.Step(total);

        void Add(int value) => total += value;
    }
}
