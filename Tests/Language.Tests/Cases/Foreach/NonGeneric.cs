// `foreach` over a non-generic `IEnumerable`, with a cast
// Expected: suspends
namespace Cases.Foreach.NonGeneric;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        foreach (string text in new System.Collections.ArrayList { "a", "b" })
            log.Step(text);
        try
        {
            foreach (string text in (System.Collections.IEnumerable)new object[] { "c", 1 })
                log.Step(text);
        }
        catch (InvalidCastException)
        {
            log.Step("cast");
        }
    }
}
