// `foreach` over a `List<T>`, which changes meanwhile
// Expected: suspends
namespace Cases.Foreach.List;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var list = new List<int> { 1, 2, 3 };
        try
        {
            foreach (int x in list)
            {
                log.Step(x);
                if (x == 2)
                    list.Add(4);
            }
        }
        catch (InvalidOperationException)
        {
            log.Step("changed");
        }
    }
}
