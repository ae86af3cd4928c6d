// `Invoke` and `?.Invoke` of delegates
// Expected: suspends
namespace Cases.Delegates.BeginsWithInvoke;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Func<int, int>? twice = x => x * 2;
        log.Step(twice.Invoke(log.Step(3)));
        log.Step(twice?.Invoke(log.Step(4)));
        twice = null;
        log.Step(twice?.Invoke(log.Step(5)) is null);
    }
}
