// `with` on structs, record structs and anonymous types
// Expected: suspends
namespace Cases.Objects.WithStruct;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var plain = new Plain { A = log.Step(1), B = 2 };
        var changed = plain with { B = log.Step(3) };
        var pair = new Pair(log.Step(4), 5) with { Second = log.Step(6) };
        var anonymous = new { X = log.Step(7), Y = 8 };
        log.Write($"{changed.A}{changed.B} {pair} {anonymous with { Y = log.Step(9) }}");
    }
}

internal struct Plain
{
    public int A;
    public int B;
}

internal readonly record struct Pair(int First, int Second);
