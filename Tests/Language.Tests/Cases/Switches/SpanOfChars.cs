// `switch` on a span of characters
// Expected: suspends
namespace Cases.Switches.SpanOfChars;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        switch (log.Step("word").AsSpan())
        {
            case "other":
                log.Step("other");
                break;
            case "word":
                log.Step("word");
                break;
        }
    }
}
