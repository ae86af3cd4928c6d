// `Go.Run` of an ordinary method
// Expected: suspends
namespace Cases.Starts.RunOrdinary;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step(Go.Run(Ordinary, 4).Join());
    }

    private static int Ordinary(int n) => n * 2;
}
