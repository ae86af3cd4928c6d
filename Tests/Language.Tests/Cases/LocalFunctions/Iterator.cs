// iterator and async local functions
// Expected: suspends
namespace Cases.LocalFunctions.Iterator;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        foreach (int x in Numbers(3))
            log.Step(x);
        log.Step(Go.Await(Later(4)));

        static IEnumerable<int> Numbers(int count)
        {
            for (int i = 0; i < count; i++)
                yield return i;
        }

        static async Task<int> Later(int n)
        {
            await Task.Yield();
            return n;
        }
    }
}
