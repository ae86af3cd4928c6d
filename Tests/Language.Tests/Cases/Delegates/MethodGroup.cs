// method groups of ordinary methods as delegates
// Expected: suspends
namespace Cases.Delegates.MethodGroup;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Func<int, int> square = Square;
        Action<object?> write = log.Write;
        log.Step(square(log.Step(4)));
        write(log.Step("x"));
        Func<string, int> parse = int.Parse;
        log.Step(parse("12"));
    }

    private static int Square(int x) => x * x;
}
