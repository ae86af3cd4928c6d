// Operands of a compound assignment are read before the call
// Expected: suspends
// Twins: 2
namespace Programs.Evaluation.OperandsOfACompoundAssignmentAreReadBeforeTheCall;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var a = new Cell { X = 1 };
        _cell = a;
        _cell.X += Replace(10);
        Console.WriteLine($"{a.X} {_cell.X}");
        int[] xs = [1, 2, 3];
        int i = 0;
        xs[i++] += Of(i) * 100;
        xs[Of(2)] -= xs[i] + Of(1);
        Console.WriteLine(string.Join(' ', xs));
    }

    static Cell _cell = new();

    class Cell { public int X; }

    [Goroutine]
    static int Replace(int value)
    {
        _cell = new Cell { X = 50 };
        return value;
    }
}

// Writes:
// 11 50
// 101 2 0
