// Functions inside keep their own meaning
// Expected: suspends
// Twins: 1
namespace Programs.ControlFlow.FunctionsInsideKeepTheirOwnMeaning;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int total = 0;
        Func<Task<int>> asynchronous = async () => { await Task.Yield(); total++; return Plain(1); };
        System.Linq.Expressions.Expression<Func<int, int>> tree = x => x + 1;
        static IEnumerable<int> Count() { for (int i = 0; i < 3; i++) yield return i; }
        foreach (int i in Count()) total += Of(i);
        Action<int> add = delegate (int x) { total += x; };
        add(Of(10));
        Console.WriteLine($"{Go.Await(asynchronous())} {total} {tree.Compile()(Of(1))}");
    }

    static int Plain(int x) => x;
}

// Writes:
// 1 14 2
