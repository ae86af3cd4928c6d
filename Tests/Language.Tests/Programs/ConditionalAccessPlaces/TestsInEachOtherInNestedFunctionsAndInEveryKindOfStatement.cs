// Tests in each other, in nested functions and in every kind of statement
// Expected: suspends
// Twins: 10
namespace Programs.ConditionalAccessPlaces.TestsInEachOtherInNestedFunctionsAndInEveryKindOfStatement;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        string? a = "abc";
        N? n = new N();
        Console.WriteLine(L(n));
        Console.WriteLine(n?.Get(n?.Get(n?.Get(4) ?? 0) ?? 0));
        var q = Go.Run(() => n?.Get(Go.Run(() => { return M(); int M() => n?.Get(7) ?? 0; }).Join()));
        Console.WriteLine(q.Join());
        int? L(N? m) { return m?.Get(K() ?? 0); int? K() => m?.Get(3); }
        Console.WriteLine(n?.Get(1).ToString().Length);
        Console.WriteLine(n?.Self?.Self?.Get(1).ToString());
        bool b = n?.Get(1) is 1 && n?.Get(2) is { } two && two == 2;
        Console.WriteLine(b);
        int?[] arr = [n?.Get(5), n?.Self?.Get(6)];
        Console.WriteLine(arr[0] + arr[1]);
        (int? c, int? d) = (n?.Get(1), n?.Get(2));
        Console.WriteLine(c + d);
        string s = n?.Name(1)?.ToUpper() + n?.Name(2)?[1];
        Console.WriteLine(s);
        if (n?.Get(1) == 1) if (n == null) n?.Get(2); else Console.WriteLine("else");
        do n?.Get(1); while (n?.Get(1) == 2);
        lab: n?.Get(3);
        using (n?.Disp()) { }
        foreach (var z in n?.List() ?? []) Console.WriteLine(z);
        Console.WriteLine(n?.Enum());
        Console.WriteLine((n?.Enum())?.ToString());
        Console.WriteLine(n?.Tup(1).A);
        Console.WriteLine(checked(n?.Get(1) + 1));
        Func<int>? f = n?.Fun(8);
        Console.WriteLine(f());
        Console.WriteLine(n?.Fun(9)());
        Console.WriteLine(n?.Fun(9)?.Invoke());
        n?.Act()();
        Exception ex = n?.Exc() ?? new Exception("no");
        try { throw n?.Exc() ?? new Exception("no"); } catch (Exception e) { Console.WriteLine(e.Message); }
    }
}

partial class N
{
    public N? Self => this;
    [Goroutine] public int Get(int x) { Go.Yield(); return x; }
    [Goroutine] public string? Name(int x) { Go.Yield(); return "n" + x; }
    [Goroutine] public IDisposable? Disp() { Go.Yield(); return null; }
    [Goroutine] public List<int>? List() { Go.Yield(); return [1]; }
    [Goroutine] public DayOfWeek Enum() { Go.Yield(); return DayOfWeek.Monday; }
    [Goroutine] public (int A, int B) Tup(int x) { Go.Yield(); return (x, x); }
    [Goroutine] public Func<int> Fun(int x) { Go.Yield(); return () => x; }
    [Goroutine] public Action Act() { Go.Yield(); return () => Console.WriteLine("act"); }
    [Goroutine] public Exception Exc() { Go.Yield(); return new Exception("exc"); }
}

// Writes:
// 3
// 4
// 7
// 1
// 1
// True
// 11
// 3
// N12
// else
// 1
// Monday
// Monday
// 1
// 2
// 8
// 9
// 9
// act
// exc
