// lifted operators on nullables that wait
// Expected: suspends
namespace Cases.Conditionals.NullableArithmetic;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int? a = log.Step<int?>(null);
        int? b = log.Step<int?>(5);
        log.Write((a + log.Step(1)) is null);
        log.Write(b + log.Step(1));
        log.Write(b > log.Step(2));
        log.Write(a == log.Step<int?>(null));
        bool? unknown = log.Step<bool?>(null);
        log.Write((unknown & log.Step(false)) == false);
        log.Write((unknown | log.Step(true)) == true);
    }
}
