// arithmetic, shift and bitwise operators
// Expected: suspends
namespace Cases.Operators.Arithmetic;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int a = log.Step(17);
        log.Write(
            $"{a % log.Step(5)} {a / log.Step(2)} {a >> log.Step(1)} {a << 2} {-a >>> log.Step(28)} "
            + $"{~log.Step(1)} {-log.Step(4)} {+log.Step(3)}");
        uint u = log.Step(3u);
        log.Write(u - log.Step(4u));
        double d = log.Step(1.0) / log.Step(0.0);
        log.Write(double.IsInfinity(d));
        decimal m = log.Step(1.10m) + log.Step(2m);
        log.Write(FormattableString.Invariant($"{m}"));
    }
}
