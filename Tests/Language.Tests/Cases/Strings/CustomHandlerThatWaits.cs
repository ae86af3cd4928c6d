// a custom interpolated string handler with holes that wait
// Expected: suspends
namespace Cases.Strings.CustomHandlerThatWaits;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Say(log, $"one {log.Step(1)} two {log.Step(2)}");
        log.Step("after");
    }

    private static void Say(Log log, Handler handler) => log.Write(handler.Text);
}

[System.Runtime.CompilerServices.InterpolatedStringHandler]
internal struct Handler(int literalLength, int formattedCount)
{
    public string Text { get; private set; } = $"({literalLength},{formattedCount})";

    public void AppendLiteral(string value) => Text += value;

    public void AppendFormatted<T>(T value) => Text += $"<{value}>";
}
