// a method that is `unsafe`
// Expected: refused
namespace Cases.Unsafe.UnsafeMethod;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step(Length(log));
    }

    [Goroutine]
    private static unsafe int Length(Log log)
    {
        int length = log.Step(sizeof(Pair));
        Pair pair = default;
        Pair* pointer = &pair;
        pointer->B = 3;
        length += (int)pair.B;
        return log.Step(length);
    }
}

internal struct Pair
{
    public long A;
    public long B;
}
