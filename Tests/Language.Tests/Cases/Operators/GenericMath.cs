// static abstract operators in generic code
// Expected: suspends
namespace Cases.Operators.GenericMath;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Sum(log, [1, 2, 3]));
        log.Write(Sum(log, [1.5m, 2.5m]));
    }

    [Goroutine]
    private static string Sum<T>(Log log, T[] values)
        where T : System.Numerics.INumber<T>
    {
        T sum = T.Zero;
        foreach (T value in values)
            sum += log.Step(value);
        return sum.ToString(null, System.Globalization.CultureInfo.InvariantCulture);
    }
}
