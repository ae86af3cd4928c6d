// multicast delegates among waits
// Expected: suspends
namespace Cases.Delegates.Multicast;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Action<int> all = n => log.Write($"a{n}");
        all += n => log.Write($"b{n}");
        all(log.Step(1));
        all -= all;
        log.Step(all is null);
    }
}
