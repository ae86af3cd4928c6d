// generic virtual methods, in generic classes
// Expected: suspends
namespace Cases.Dispatch.GenericVirtual;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Base<string> item = new Derived<string>();
        log.Write(item.Work(log, "a", 1));
        log.Step("after");
    }
}

internal partial class Base<T>
{
    [Goroutine]
    public virtual string Work<TOther>(Log log, T first, TOther second) => log.Step($"base {first} {second}");
}

internal sealed partial class Derived<T> : Base<T>
{
    [Goroutine]
    public override string Work<TOther>(Log log, T first, TOther second) =>
        log.Step($"derived {typeof(TOther).Name}") + base.Work(log, first, second);
}
