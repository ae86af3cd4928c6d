// constraints `Enum` and `Delegate`
// Expected: suspends
namespace Cases.Generics.ConstraintEnumDelegate;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Names<DayOfWeek>(log));
        log.Write(Arguments(log, (int a, int b) => a + b));
    }

    [Goroutine]
    private static int Names<T>(Log log)
        where T : struct, Enum => log.Step(Enum.GetValues<T>().Length);

    [Goroutine]
    private static int Arguments<T>(Log log, T function)
        where T : Delegate => log.Step(function.Method.GetParameters().Length);
}
