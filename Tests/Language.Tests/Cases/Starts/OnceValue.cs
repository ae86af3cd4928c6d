// lambdas given to `OnceValue`
// Expected: suspends
using Sync = GoroutineGen.Sync;

namespace Cases.Starts.OnceValue;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var offset = log.Step(40);
        var block = new Sync.OnceValue<int>(() =>
        {
            log.Write("block");
            return log.Step(offset) + log.Step(2);
        });
        Sync.OnceValue<string> expression = new(() => log.Step("expression"));
        log.Write(block.Get() + block.Get());
        log.Write(expression.Get());
    }
}
