// arguments from left to right
// Expected: suspends
namespace Cases.Evaluation.Arguments;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Join(log.Step(1), log.Step("two"), log.Step('3')));
        log.Write(Join(Join(log.Step(1), "x", 'y').Length, log.Step("z"), log.Step('w')));
    }

    private static string Join(int a, string b, char c) => $"{a};{b};{c}";
}
