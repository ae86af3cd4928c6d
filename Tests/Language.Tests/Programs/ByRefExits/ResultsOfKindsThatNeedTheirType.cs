// Results of kinds that need their type
// Expected: suspends
// Twins: 8
namespace Programs.ByRefExits.ResultsOfKindsThatNeedTheirType;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        object? o = null;
        Console.WriteLine(Null(ref o) is null);
        Console.WriteLine(Lambda(ref o)(2));
        Console.WriteLine($"{List(ref o).Count} {Pair(ref o).Name} {New(ref o).Length} {Choice(ref o)} {Dynamic(ref o).Length} {o}");
    }

    [Goroutine] static string? Null(ref object? o) { Go.Yield(); o = 1; return null; }
    [Goroutine] static Func<int, int> Lambda(ref object? o) { Go.Yield(); o = 2; return x => x + 1; }
    [Goroutine] static List<int> List(ref object? o) { Go.Yield(); return [1, 2, 3]; }
    [Goroutine] static (int Id, string Name) Pair(ref object? o) { Go.Yield(); return (1, "pair"); }
    [Goroutine] static string New(ref object? o) { Go.Yield(); return new('x', 3); }
    [Goroutine] static long Choice(ref object? o) { Go.Yield(); return o is int ? 1 : default; }
    [Goroutine] static dynamic Dynamic(ref object? o) { Go.Yield(); return "dynamic"; }
}

// Writes:
// True
// 3
// 3 pair 3 1 7 2
