// Default values of every kind
// Expected: suspends
// Twins: 2
namespace Programs.Declarations.DefaultValuesOfEveryKind;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Show();
        Show(t: default, e: Kind.None, s: null);
    }

    enum Kind { None, Some }
    const int Four = 4;

    [Goroutine]
    static void Show(
        Kind e = Kind.Some, decimal d = 1.5m, TimeSpan t = default, string? s = "a\"\n\\", char c = '\'',
        double x = double.NegativeInfinity,
        long? n = null, int four = Four * 2, Kind? k = Kind.Some, object? o = null, float f = 0.1f, bool b = true) =>
        Console.WriteLine(FormattableString.Invariant($"{e} {d} {t.Ticks} {s?.Length} {c} {x} {n} {four} {k} {o} {f} {b}"));
}

// Writes:
// Some 1.5 0 4 ' -Infinity  8 Some  0.1 True
// None 1.5 0  ' -Infinity  8 Some  0.1 True
