// A readonly struct is replaced while its method runs
// Expected: compensated
// Twins: 3
namespace Programs.ReadOnlyStructs.AReadonlyStructIsReplacedWhileItsMethodRuns;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        _field = new Point(1); _field.Show(() => _field = new Point(10));
        Point[] all = [new Point(2)]; all[0].Show(() => all[0] = new Point(20));
        var captured = new Point(3); captured.Show(() => captured = new Point(30));
        var holder = new Holder { P = new Point(4) }; holder.P.Show(() => holder.P = new Point(40));
        var own = new Point(5); Action none = () => { }; own.Show(none);
        holder.Value.Show(() => holder.P = new Point(50)); new Point(6).Show(none); holder.Fixed.Show(none); Each(all);
    }

    static Point _field;
    class Holder { public Point P; public Point Value => P; public readonly Point Fixed = new(7); }
    [Goroutine] static void Each(Point[] all) { foreach (var p in all) p.Show(() => all[0] = default); Console.WriteLine("end"); }
    readonly partial struct Point(int n)
    {
        private readonly int _n = n;
        [Goroutine] public void Show(Action change) { Go.Yield(); change(); Console.Write($"{_n} "); }
    }
}

// Writes:
// 10 20 30 40 5 40 6 7 20 end
