// literals of every kind
// Expected: suspends
namespace Cases.Objects.Literals;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step(1_000_000L + 0xFF + 0b1010 + 'a');
        log.Step(FormattableString.Invariant($"{1.5f} {2.5m} {1e3} {.5}"));
        log.Step(default(int) + default(DateTime).Year);
        log.Step((string?)null ?? "null");
        log.Step(true);
        log.Step(ulong.MaxValue);
    }
}
