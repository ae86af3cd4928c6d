// `??`
// Expected: suspends
namespace Cases.Conditionals.NullCoalescing;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(log.Step<string?>(null) ?? log.Step("instead"));
        log.Write(log.Step("there") ?? log.Step("not evaluated"));
        log.Write(log.Step<int?>(null) ?? log.Step<int?>(null) ?? log.Step(3));
    }
}
