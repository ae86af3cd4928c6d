// an interpolated string handler that is a ref struct, with holes that wait
// Expected: compensated
namespace Cases.Strings.RefStructHandlerThatWaits;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        Say(log, $"one {log.Step(1)} two {log.Step(2)}");
        log.Step("after");
    }

    private static void Say(Log log, Handler handler) => log.Write(handler.Text);
}

[System.Runtime.CompilerServices.InterpolatedStringHandler]
internal ref struct Handler(int literalLength, int formattedCount)
{
    public string Text { get; private set; } = $"({literalLength},{formattedCount})";

    public void AppendLiteral(string value) => Text += value;

    public void AppendFormatted<T>(T value) => Text += $"<{value}>";
}
