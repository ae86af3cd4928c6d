// `base` in a lambda
// Expected: suspends
namespace Cases.Lambdas.BaseInLambda;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(new Derived().Use(log));
    }
}

internal class Base
{
    public virtual int Value() => 1;
}

internal sealed partial class Derived : Base
{
    public override int Value() => 10;

    [Goroutine]
    public int Use(Log log)
    {
        Func<int> read = () => base.Value() + Value();
        return log.Step(read());
    }
}
