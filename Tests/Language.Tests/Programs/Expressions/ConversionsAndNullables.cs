// Conversions and nullables
// Expected: suspends
// Twins: 1
namespace Programs.Expressions.ConversionsAndNullables;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        long wide = log.Step(5);
        int? maybe = log.Step<int?>(null);
        log.Write((maybe ?? log.Step(7)) + wide);
        maybe = log.Step(8);
        log.Write(maybe + log.Step(1));
        object boxed = log.Step(9);
        log.Write((int)boxed + (log.Step<object>(1) as int? ?? 0));
        log.Write(-log.Step(4) + ~log.Step(1));
        log.Write(!log.Step(true));
        log.Write(log.Step("a string").Substring(log.Step(2)).Replace(log.Step("str"), log.Step("th"), StringComparison.Ordinal));
        log.Write(int.TryParse(log.Step("12"), out var parsed) ? parsed : -1);
    }
}
