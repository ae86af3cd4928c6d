// Methods that say by [Blocks] that they block
// Expected: compensated
// Twins: 1

namespace Programs.Blocking.BlocksByAttribute;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var n = 1;
        Span<int> span = [1, 2];
        log.Step(Slow(ref n, out var twice, more: [3, 4]));
        log.Step(Native.Sum(span) + n + twice);
        log.Step(5.Slowly());
        log.Step(Native.Of<string>("a", 2));
        log.Step(new Native(3).Get(by: 2));
    }

    [Blocks]
    private static int Slow(ref int n, out int twice, int unused = 7, params int[] more)
    {
        twice = 2 * n++;
        return unused + more.Length;
    }
}

[Blocks]
internal sealed class Native(int value)
{
    public int Get(int times = 1, int by = 1) => value * times * by;

    public static int Sum(ReadOnlySpan<int> values)
    {
        var sum = 0;
        foreach (var item in values)
            sum += item;
        return sum;
    }

    public static (T, int) Of<T>(T value, int number) => (value, number);
}

[Blocks]
internal static class Extensions
{
    public static string Slowly(this int number) => $"slow {number}";
}
