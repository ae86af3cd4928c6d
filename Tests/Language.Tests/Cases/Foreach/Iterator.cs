// `foreach` over an iterator, which is disposed
// Expected: suspends
namespace Cases.Foreach.Iterator;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        foreach (int x in Numbers(log))
        {
            if (log.Step(x) == 2)
                break;
        }
    }

    private static IEnumerable<int> Numbers(Log log)
    {
        try
        {
            for (int i = 0; ; i++)
            {
                log.Write($"yield {i}");
                yield return i;
            }
        }
        finally
        {
            log.Write("disposed");
        }
    }
}
