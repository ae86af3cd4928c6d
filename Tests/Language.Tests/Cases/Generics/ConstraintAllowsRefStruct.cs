// constraint `allows ref struct`
// Expected: suspends
namespace Cases.Generics.ConstraintAllowsRefStruct;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Name<int>(log));
        log.Write(Name<Span<int>>(log));
    }

    [Goroutine]
    private static string Name<T>(Log log)
        where T : allows ref struct => log.Step(typeof(T).Name);
}
