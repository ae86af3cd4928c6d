// a chain of calls that wait
// Expected: suspends
namespace Cases.Calls.ChainedCalls;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(new Builder(log).Add("a").Add("b").Add("c").Text);
        log.Write(log.Step(log.Step("x") + "y").Replace('x', 'z').ToUpperInvariant().Substring(log.Step(1)));
    }
}

internal sealed partial class Builder(Log log)
{
    public string Text { get; private set; } = "";

    [Goroutine]
    public Builder Add(string text)
    {
        Text += log.Step(text);
        return this;
    }
}
