// constraints `class`, `class?` and `struct`
// Expected: suspends
namespace Cases.Generics.ConstraintClassStruct;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Reference(log, "a"));
        log.Write(Nullable<string>(log, null) is null);
        log.Write(Value(log, 5));
    }

    [Goroutine]
    private static T Reference<T>(Log log, T value)
        where T : class => log.Step(value);

    [Goroutine]
    private static T Nullable<T>(Log log, T value)
        where T : class? => log.Step(value);

    [Goroutine]
    private static T? Value<T>(Log log, T value)
        where T : struct => log.Step<T?>(value);
}
