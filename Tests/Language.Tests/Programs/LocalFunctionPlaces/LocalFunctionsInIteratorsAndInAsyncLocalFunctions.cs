// Local functions in iterators and in async local functions
// Expected: compensated
// Twins: 1
namespace Programs.LocalFunctionPlaces.LocalFunctionsInIteratorsAndInAsyncLocalFunctions;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Console.WriteLine(string.Join(",", It()));
        Console.WriteLine(Go.Await(As()));
        Console.WriteLine(Mixed().Count());
        IEnumerable<int> It() { yield return L(1); int L(int x) => Of(x); yield return L(2); }
        async Task<int> As() { await Task.Yield(); return L(3); int L(int x) => Of(x); }
        IEnumerable<int> Mixed() { foreach (var g in new[] { Go.Run(() => { Go.Yield(); return 1; }) }) yield return g.Join(); }
    }
}

// Writes:
// 1,2
// 3
// 1
