// generic methods with inferred and explicit type arguments
// Expected: suspends
namespace Cases.Generics.Method;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Pair(log, 1, "a"));
        log.Write(Pair<object, int?>(log, "b", null));
    }

    [Goroutine]
    private static string Pair<TFirst, TSecond>(Log log, TFirst first, TSecond second) =>
        $"{log.Step(first)} {log.Step(second)} {typeof(TFirst).Name}";
}
