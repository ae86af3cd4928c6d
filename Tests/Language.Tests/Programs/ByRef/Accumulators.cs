// Accumulators
// Expected: compensated
// Twins: 4
namespace Programs.ByRef.Accumulators;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var count = 0;
        var trail = "";
        log.Step(Walk(log, 3, ref count, ref trail));
        log.Step($"{count} {trail}");
        if (TryHalve(log, count, out var half) || TryHalve(log, in half, out half))
            log.Step(half);
        var (a, b) = (1, 2);
        Swap(log, ref a, ref b);
        Swap(log, ref a, ref a);
        log.Step($"{a} {b}");
    }

    [Goroutine]
    private static int Walk(Log log, int depth, ref int count, ref string trail)
    {
        count++;
        trail += depth;
        if (depth == 0)
            return log.Step(1);
        var left = Walk(log, depth - 1, ref count, ref trail);
        trail += ',';
        return left + Walk(log, depth - 1, ref count, ref trail);
    }

    [Goroutine]
    private static bool TryHalve(Log log, in int value, out int half)
    {
        half = log.Step(value) / 2;
        return value % 2 == 0;
    }

    [Goroutine]
    private static void Swap<T>(Log log, ref T left, ref T right)
    {
        log.Step($"{left} {right}");
        (left, right) = (right, left);
    }
}
