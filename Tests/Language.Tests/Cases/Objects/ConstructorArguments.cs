// constructor arguments that wait
// Expected: suspends
namespace Cases.Objects.ConstructorArguments;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var pair = new Pair(log.Step(1), new Pair(log.Step(2), null));
        log.Write(pair.Value + pair.Next!.Value);
        try
        {
            log.Write(new Pair(log.Step(-1), null).Value);
        }
        catch (ArgumentException)
        {
            log.Step("refused");
        }
    }
}

internal sealed class Pair
{
    public Pair(int value, Pair? next)
    {
        if (value < 0)
            throw new ArgumentException("negative");
        (Value, Next) = (value, next);
    }

    public int Value { get; }

    public Pair? Next { get; }
}
