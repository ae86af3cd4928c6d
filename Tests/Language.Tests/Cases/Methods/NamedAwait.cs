// a name that is `await`
// Expected: refused
namespace Cases.Methods.NamedAwait;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int await = log.Step(1);
        log.Write(await + log.Step(2));
    }
}
