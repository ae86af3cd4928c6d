// `?.` on a call with arguments that wait
// Expected: suspends
namespace Cases.Conditionals.NullConditionalArgument;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        string? text = log.Step<string?>("abc");
        log.Write(text?.Replace(log.Step("a"), log.Step("x")));
        text = log.Step<string?>(null);
        log.Write(text?.Replace(log.Step("a"), log.Step("x")) is null);
        text?.Replace(log.Step("a"), log.Step("x"));
    }
}
