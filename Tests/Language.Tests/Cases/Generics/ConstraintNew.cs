// constraint `new()`
// Expected: suspends
namespace Cases.Generics.ConstraintNew;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Make<List<int>>(log).Count);
        log.Write(Make<DateTime>(log).Year);
    }

    [Goroutine]
    private static T Make<T>(Log log)
        where T : new()
    {
        log.Step(typeof(T).Name);
        return new T();
    }
}
