// Expression trees beside local functions
// Expected: suspends
// Twins: 1
namespace Programs.LocalFunctionPlaces.ExpressionTreesBesideLocalFunctions;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int k = L(2);
        System.Linq.Expressions.Expression<Func<int, int>> e = x => x + k;
        Console.WriteLine(e.Compile()(1));
        var q = new[] { 1, 2 }.AsQueryable().Where(x => x > k - 1).Select(x => x * 2);
        Console.WriteLine(q.Single());
        Func<int, System.Linq.Expressions.Expression<Func<int>>> mk = y => () => y + k;
        Console.WriteLine(mk(1).Compile()());
        int L(int z) => Of(z);
    }
}

// Writes:
// 3
// 4
// 3
