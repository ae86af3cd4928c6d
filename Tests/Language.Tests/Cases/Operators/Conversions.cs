// user-defined conversions, implicit and explicit
// Expected: suspends
namespace Cases.Operators.Conversions;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Celsius warm = log.Step(20);
        int degrees = (int)log.Step(warm);
        log.Write(degrees + (int)(Celsius)log.Step(5));
        log.Write(Show(log.Step(7)));
    }

    private static string Show(Celsius celsius) => $"{(int)celsius} degrees";
}

internal readonly struct Celsius(int degrees)
{
    private readonly int _degrees = degrees;

    public static implicit operator Celsius(int degrees) => new(degrees);

    public static explicit operator int(Celsius celsius) => celsius._degrees;
}
