// Short circuits
// Expected: suspends
// Twins: 1
namespace Programs.Expressions.ShortCircuits;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(log.Step(false) && log.Step(true));
        log.Write(log.Step(true) || log.Step(false));
        log.Write(log.Step(true) & log.Step(false) | log.Step(true));
        log.Write(log.Step<string?>(null) ?? log.Step("instead"));
        log.Write(log.Step("there") ?? log.Step("not evaluated"));
        log.Write(log.Step(true) ? log.Step(1) : log.Step(2));
        if (log.Step(1) is var one && log.Step(2) is > 1 and var two && one < two)
            log.Step("patterns");
        if (!(log.Step("text") is { Length: > 3 } text) || text[0] != 't')
            return;
        log.Write(text);
    }
}
