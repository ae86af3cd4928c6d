// In arguments that change during the call
// Expected: compensated
// Twins: 2
namespace Programs.ByRefAliases.InArgumentsThatChangeDuringTheCall;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        _count = 1; int[] xs = [1]; int local = 1; Action more = () => local += 10;
        Console.WriteLine(Watch(in _count, () => _count += 10));
        Console.WriteLine(Watch(in xs[0], () => xs[0] += 10));
        Console.WriteLine(Watch(in local, more));
        Console.WriteLine(Watch(_count, () => _count += 10));
        Console.WriteLine(Watch(_count + 0, () => _count += 10));
        Console.WriteLine(Watch((short)3, () => { }));
        int mine = 4; Console.WriteLine(Watch(mine, () => { }) + Watch(in mine, () => { }));
    }

    static int _count;
    [Goroutine] static string Watch(in int x, Action change) { int before = x; Go.Yield(); change(); return $"{before} {x}"; }
}

// Writes:
// 1 11
// 1 11
// 1 11
// 11 21
// 21 21
// 3 3
// 4 44 4
