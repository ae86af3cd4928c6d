// Text between the tokens
// Expected: suspends
// Twins: 1
using Text = System.String;

namespace Programs.Shapes.TextBetweenTheTokens;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        #region A region
        var first = log.Step(1); var second = /* between */ log.Step(2); // behind
        #endregion
#if NEVER_DEFINED
        log.Step("not compiled");
#else
        log.Step("compiled");
#endif
        var text = @"verbatim
            over two lines" + log.Step("!") + """
            raw "quoted"
            """;
        log.Write(text.ReplaceLineEndings("|"));
        if (first < second) log.Step("one line"); else log.Step("other line");
        for (var i = 0; i < 2; i++) if (i == 1) log.Step(i); else continue;
        {
            ;
            { log.Step("nested block"); }
        }
        log
            .Step(
                log
                    .Step("spread")
                    .Length);
    }
}
