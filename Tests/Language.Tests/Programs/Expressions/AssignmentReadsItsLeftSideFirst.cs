// Assignment reads its left side first
// Expected: suspends
// Twins: 2
namespace Programs.Expressions.AssignmentReadsItsLeftSideFirst;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var x = 1;
        x += Change(log, 10, () => x = 100);
        log.Step(x);
        var a = new[] { 0, 0 };
        var i = 0;
        a[i++] = log.Step(i) + (a[i++] = log.Step(i));
        log.Write($"{i} {string.Join(',', a)}");
        var p = a;
        p[0] = (p = [7, 7, 7])[log.Step(2)];
        log.Write($"{string.Join(',', a)} {string.Join(',', p)}");
        int left, right;
        left = right = log.Step(9);
        log.Write(left + right);
    }

    private static string Join(int a, string b, double c) => FormattableString.Invariant($"{a};{b};{c}");

    [Goroutine]
    private static int Change(Log log, int value, Action change)
    {
        change();
        return log.Step(value);
    }
}
