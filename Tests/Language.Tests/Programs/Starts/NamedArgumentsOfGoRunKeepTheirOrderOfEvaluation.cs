// Named arguments of Go.Run keep their order of evaluation
// Expected: suspends
// Twins: 2
namespace Programs.Starts.NamedArgumentsOfGoRunKeepTheirOrderOfEvaluation;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Console.WriteLine(Go.Run(arg2: Of(Print(1)), body: Minus, arg1: Print(5)).Join());
        Start();
    }

    [Goroutine] internal static int Minus(int x, int y) => x - y;

    static int Print(int x)
    {
        Console.Write($"{x} ");
        return x;
    }

    static void Start() => Console.WriteLine(Go.Run(Minus, arg2: Print(1), arg1: Print(5)).Join());
}

// Writes:
// 1 5 4
// 1 5 4
