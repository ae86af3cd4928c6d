// a custom interpolated string handler
// Expected: suspends
namespace Cases.Strings.CustomHandler;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        Say($"one {1} two {2}");
        log.Step("after");

        void Say(Handler handler) => log.Write(handler.Text);
    }
}

[System.Runtime.CompilerServices.InterpolatedStringHandler]
internal struct Handler(int literalLength, int formattedCount)
{
    public string Text { get; private set; } = $"({literalLength},{formattedCount})";

    public void AppendLiteral(string value) => Text += value;

    public void AppendFormatted<T>(T value) => Text += $"<{value}>";
}
