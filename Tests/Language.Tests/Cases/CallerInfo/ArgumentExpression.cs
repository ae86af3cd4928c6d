// `[CallerArgumentExpression]` gives the user's text
// Expected: suspends
namespace Cases.CallerInfo.ArgumentExpression;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int n = 1;
        log.Write(Text(n + 1));
        log.Write(Text(log.Step(2) * 3));
        log.Write(Text(log  .Step( 4 )));
    }

    private static string Text(int value, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(value))] string text = "") =>
        $"{text} = {value}";
}
