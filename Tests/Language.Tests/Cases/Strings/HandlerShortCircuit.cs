// a handler that decides whether its holes are evaluated
// Expected: suspends
namespace Cases.Strings.HandlerShortCircuit;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        Check(log, true, $"not evaluated {log.Step(1)}");
        Check(log, false, $"evaluated {log.Step(2)}");
        System.Diagnostics.Debug.Assert(log.Step(true), $"{log.Step("never")}");
        log.Step("after");
    }

    private static void Check(
        Log log,
        bool condition,
        [System.Runtime.CompilerServices.InterpolatedStringHandlerArgument("condition")] Handler handler) =>
        log.Write($"{condition}: {handler.Text}");
}

[System.Runtime.CompilerServices.InterpolatedStringHandler]
internal struct Handler
{
    public Handler(int literalLength, int formattedCount, bool condition, out bool isNeeded)
    {
        isNeeded = !condition;
        Text = "";
    }

    public string Text { get; private set; }

    public void AppendLiteral(string value) => Text += value;

    public void AppendFormatted<T>(T value) => Text += value;
}
