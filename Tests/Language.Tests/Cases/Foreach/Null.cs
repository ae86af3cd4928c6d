// `foreach` over `null`
// Expected: suspends
namespace Cases.Foreach.Null;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int[]? none = log.Step<int[]?>(null);
        try
        {
            foreach (int x in none!)
                log.Step(x);
        }
        catch (NullReferenceException)
        {
            log.Step("null");
        }
    }
}
