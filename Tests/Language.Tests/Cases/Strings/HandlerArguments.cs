// an interpolated string handler that is made from other arguments, or from the receiver
// Expected: suspends
using System.Runtime.CompilerServices;

namespace Cases.Strings.HandlerArguments;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Tell(log, 1, $"a{2}");
        new Teller("teller").Tell(log, true, $"b{log.Step(3)}");
        Local(4, $"c{5}");

        void Local(int level, [InterpolatedStringHandlerArgument(nameof(level))] LevelHandler text) => log.Step(text.Text);
    }

    [Goroutine]
    private static void Tell(Log log, int level, [InterpolatedStringHandlerArgument(nameof(level))] LevelHandler text) =>
        log.Step(text.Text);
}

internal sealed partial class Teller(string name)
{
    public string Name => name;

    [Goroutine]
    public void Tell(Log log, bool isLoud, [InterpolatedStringHandlerArgument("", nameof(isLoud))] LevelHandler text) =>
        log.Step(text.Text);
}

[InterpolatedStringHandler]
internal struct LevelHandler
{
    public LevelHandler(int literalLength, int formattedCount) => Text = "plain:";

    public LevelHandler(int literalLength, int formattedCount, int level) => Text = $"{level}:";

    public LevelHandler(int literalLength, int formattedCount, Teller teller, bool isLoud) => Text = $"{teller.Name} {isLoud}:";

    public string Text { get; private set; }

    public void AppendLiteral(string value) => Text += value;

    public void AppendFormatted<T>(T value) => Text += $"<{value}>";
}
