// an interpolated string handler that is made from a by-reference argument
// Expected: refused
using System.Runtime.CompilerServices;

namespace Cases.Strings.HandlerArgumentByRef;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int count = 1;
        Tell(log, ref count, $"a{2}");
        log.Write(count);
    }

    [Goroutine]
    private static void Tell(Log log, ref int count, [InterpolatedStringHandlerArgument(nameof(count))] CountingHandler text) =>
        log.Step(text.Text);
}

[InterpolatedStringHandler]
internal struct CountingHandler
{
    public CountingHandler(int literalLength, int formattedCount, ref int count) => Text = $"{count++}:";

    public string Text { get; private set; }

    public void AppendLiteral(string value) => Text += value;

    public void AppendFormatted<T>(T value) => Text += $"<{value}>";
}
