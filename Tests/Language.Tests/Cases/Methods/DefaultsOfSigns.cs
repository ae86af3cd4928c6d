// default values whose tokens would run together
// Expected: suspends
namespace Cases.Methods.DefaultsOfSigns;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Signs(log);
        Local();

        void Local(int minus = - -1, double fraction = true ? .5 : - -.5, int? nullable = true ? - - -3 : null) =>
            log.Step($"{minus} {fraction} {nullable}");
    }

    [Goroutine]
    private static void Signs(
        Log log,
        int minus = - -1,
        int plus = + +2,
        bool not = ! !true,
        int complement = ~ ~3,
        int difference = 4 - -5,
        int sum = 6 + +7,
        int mixed = - + -8,
        List<List<int?>>? list = null) =>
        log.Step($"{minus} {plus} {not} {complement} {difference} {sum} {mixed} {list is null}");
}
