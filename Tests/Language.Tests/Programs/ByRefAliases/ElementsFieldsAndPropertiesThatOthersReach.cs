// Elements, fields and properties that others reach
// Expected: compensated
// Twins: 3
namespace Programs.ByRefAliases.ElementsFieldsAndPropertiesThatOthersReach;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        _count = 0; _shared = new Cell(); var own = _shared; int[] xs = [1, 2, 3]; _xs = xs;
        Poke(ref own.X, 5); Poke(ref xs[1], 50); Poke(ref _count, 500);
        Console.WriteLine($"{own.X} {xs[1]} {_count}");
        Set(out own.X); Set(out _xs[0]); Set(out _count);
        Console.WriteLine($"{_shared.X} {xs[0]} {_count}");
    }

    class Cell { public int X; }
    static Cell _shared = new(); static int _count; static int[] _xs = [];
    [Goroutine] static void Poke(ref int x, int by)
    {
        x += by; Go.Yield(); Console.Write($"{x} {_shared.X} {_xs[1]} {_count}; "); _shared = new Cell();
    }
    [Goroutine] static void Set(out int x) { x = 7; Go.Yield(); Console.Write($"{_shared.X} {_xs[0]} {_count}; "); }
}

// Writes:
// 5 5 2 0; 52 0 52 0; 500 0 52 500; 5 52 500
// 0 1 500; 0 7 500; 0 7 7; 0 7 7
