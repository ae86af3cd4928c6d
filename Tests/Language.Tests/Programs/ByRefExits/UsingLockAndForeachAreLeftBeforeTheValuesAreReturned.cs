// Using, lock and foreach are left before the values are returned
// Expected: suspends
// Twins: 5
namespace Programs.ByRefExits.UsingLockAndForeachAreLeftBeforeTheValuesAreReturned;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        _closed = 0;
        int n = 0;
        Console.WriteLine($"{Using(ref n)} {n}");
        Console.WriteLine($"{Declared(ref n)} {n}");
        Console.WriteLine($"{Locked(ref n)} {n}");
        Console.WriteLine($"{Each(ref n)} {n} {_closed}");
    }

    static int _closed;
    class Door : IDisposable { public void Dispose() { _closed++; Console.Write("closed "); } }
    [Goroutine] static int Using(ref int n) { using (new Door()) { n++; return Of(n + _closed); } }
    [Goroutine] static int Declared(ref int n)
    {
        if (n < 0) return -1;
        using var door = new Door(); n++;
        using var other = new Door(); if (n > 100) return 0;
        return Of(n + _closed);
    }
    [Goroutine] static int Locked(ref int n) { lock ("x") { n++; if (n > 0) return n + 1000; } n = -1; return 0; }
    [Goroutine] static int Each(ref int n) { foreach (int x in Items()) { n += x; if (x == 2) return Of(x); } return 0; }
    static IEnumerable<int> Items() { try { yield return 1; yield return 2; yield return 3; } finally { _closed += 1000; } }
}

// Writes:
// closed 1 1
// closed closed 3 2
// 1003 3
// 2 6 1003
