// Receivers and values of every kind
// Expected: compensated
// Twins: 7
namespace Programs.ConditionalAccessPlaces.ReceiversAndValuesOfEveryKind;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        N? n = new N();
        int x = 1;
        x = n?.Get(x = 5) ?? 0;
        Console.WriteLine(x);
        if (n?.Self is { } m && m?.Get(2) == 2) Console.WriteLine(m.Get(3));
        string t = (n?.Self)?.Name()!;
        Console.WriteLine(t);
        Console.WriteLine(n?.Self!.Self?.Name()![0]);
        Console.WriteLine((n ?? n)?.Name());
        Console.WriteLine((Of(n))?.Name());
        Console.WriteLine(((N?)n)?.Name());
        Console.WriteLine((n as N)?.Name());
        Console.WriteLine((Of(true) ? n : null)?.Name());
        Console.WriteLine(new N()?.Name());
        Console.WriteLine((x > 0 ? null : n)?.Name() == null);
        int?[]? arr = [1]; List<N?> ns = [n, null];
        foreach (var e in ns) Console.WriteLine(e?.Name() ?? "null");
        Console.WriteLine(ns[0]?.Name() + ns[1]?.Name());
        Console.WriteLine(n?.Arr[0]?.Name());
        var anon = new { V = n?.Get(1), W = n?.Name() };
        Console.WriteLine(anon.V + anon.W);
        Console.WriteLine((n?.Get(1), n?.Get(2)));
        long total = 0; total += n?.Get(3) ?? 0; Console.WriteLine(total);
        Console.WriteLine(-n?.Get(4));
        Console.WriteLine(n?.Get(4) as object);
        Console.WriteLine((long?)n?.Get(4));
        Console.WriteLine(n?.Get(5) is > 4 and < 6);
        Console.WriteLine(!n?.Yes());
        Console.WriteLine(n?.Yes() ?? false ? "y" : "n");
        Console.WriteLine(default(N)?.Get(Boom()) is null);
        Func<int?> lam = () => n?.Get(6);
        Console.WriteLine(lam());
        ulong? u = n?.Big(); Console.WriteLine(u);
        DateTime? dt = n?.When(); Console.WriteLine(dt?.Year);
        Console.WriteLine(n?.Gen<int>(3)); Console.WriteLine(n?.Gen("s")); Console.WriteLine(n?.Gen<int?>(null) is null);
        object o = n?.Get(7)!; Console.WriteLine(o);
        IComparable<int>? ic = n?.Get(8); Console.WriteLine(ic!.CompareTo(8));
        n?.Next = n?.Self; Console.WriteLine(n?.Next?.Name());
        static int Boom() => throw new Exception();
        Console.WriteLine(Typed(n) + Typed<N>(null));
        string Typed<T>(T? v) where T : N => v?.Name() ?? "nil";
    }
}

partial class N
{
    public N? Self => this; public N? Next; public N?[] Arr => [this];
    [Goroutine] public int Get(int x) { Go.Yield(); return x; }
    [Goroutine] public bool Yes() { Go.Yield(); return true; }
    [Goroutine] public ulong Big() { Go.Yield(); return ulong.MaxValue; }
    [Goroutine] public DateTime When() { Go.Yield(); return new DateTime(2020, 1, 1); }
    [Goroutine] public T Gen<T>(T x) { Go.Yield(); return x; }
    [Goroutine] public string? Name() { Go.Yield(); return "n"; }
}

// Writes:
// 5
// 3
// n
// n
// n
// n
// n
// n
// n
// n
// True
// n
// null
// n
// n
// 1n
// (1, 2)
// 3
// -4
// 4
// 4
// True
// False
// y
// True
// 6
// 18446744073709551615
// 2020
// 3
// s
// True
// 7
// 0
// n
// nnil
