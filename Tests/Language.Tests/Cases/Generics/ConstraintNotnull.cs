// constraint `notnull`, and `default` in an override
// Expected: suspends
namespace Cases.Generics.ConstraintNotnull;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Key(log, "k"));
        log.Write(Key(log, 5));
    }

    [Goroutine]
    private static string Key<T>(Log log, T key)
        where T : notnull => log.Step(key).ToString()!;
}
