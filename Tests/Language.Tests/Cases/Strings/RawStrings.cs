// raw strings, with interpolation
// Expected: suspends
namespace Cases.Strings.RawStrings;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write($"""
            raw "quoted" {log.Step("lines")}
              indented {log.Step(2)}
            """);
        log.Write($$"""{ {{log.Step("hole")}} }""");
        log.Write("""one "line" """ + log.Step("!"));
    }
}
