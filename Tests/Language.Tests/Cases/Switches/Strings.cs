// `switch` on strings, with `null`
// Expected: suspends
namespace Cases.Switches.Strings;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        foreach (string? text in (string?[])["a", "bb", "", null, "other"])
        {
            switch (log.Step(text))
            {
                case "a" or "bb":
                    log.Step("known");
                    break;
                case "":
                    log.Step("empty");
                    break;
                case null:
                    log.Step("null");
                    break;
                default:
                    log.Step("unknown");
                    break;
            }
        }
    }
}
