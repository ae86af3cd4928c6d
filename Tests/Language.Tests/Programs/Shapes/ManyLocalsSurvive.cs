// Many locals survive
// Expected: suspends
// Twins: 1
using Text = System.String;

namespace Programs.Shapes.ManyLocalsSurvive;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        byte b = 1;
        short s = -2;
        var l = long.MaxValue;
        var d = 0.1m;
        var f = 1.5f;
        var c = 'c';
        var t = (b, s, (l, "tuple"));
        DateTime? when = new DateTime(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        int[][] jagged = [[1], [2, 3]];
        Guid id = default;
        for (var i = 0; i < 3; i++)
        {
            b += (byte)log.Step(i);
            s -= b;
            l /= 2;
            d *= 1.1m;
            f /= 2;
            c++;
            t.Item3.Item2 += i;
            when = when?.AddDays(i);
            jagged[i % 2][0] += i;
        }

        log.Write(FormattableString.Invariant($"{b} {s} {l} {d} {f} {c} {t} {when:O} {jagged[0][0]}{jagged[1][0]} {id}"));
    }
}
