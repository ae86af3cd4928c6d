// lambdas given to the library
// Expected: suspends
namespace Cases.Lambdas.PassedToLibrary;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int[] numbers = [3, 1, 2];
        Array.Sort(numbers, (a, b) => b.CompareTo(a));
        log.Step(string.Join(',', numbers));
        log.Step(Array.FindIndex(numbers, x => x == 1));
        var lazy = new Lazy<int>(() => numbers.Sum());
        log.Step(lazy.Value);
    }
}
