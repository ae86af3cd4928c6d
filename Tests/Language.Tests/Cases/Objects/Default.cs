// `default`, typed and not
// Expected: suspends
namespace Cases.Objects.Default;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int zero = default;
        DateTime moment = log.Step(default(DateTime));
        (int, string?) pair = log.Step<(int, string?)>(default);
        log.Write($"{zero} {moment.Year} {pair.Item2 is null} {Of<Guid>(log) == default}");
    }

    [Goroutine]
    private static T? Of<T>(Log log) => log.Step(default(T));
}
