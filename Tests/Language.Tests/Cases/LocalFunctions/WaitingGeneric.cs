// a generic local function that waits
// Expected: suspends
namespace Cases.LocalFunctions.WaitingGeneric;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        log.Write(Same("text"));
        log.Write(Same(5));
        log.Step("after");

        T Same<T>(T value) => log.Step(value);
    }
}
