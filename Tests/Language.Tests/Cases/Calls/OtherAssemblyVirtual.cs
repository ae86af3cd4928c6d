// virtual goroutine methods of a referenced assembly, overridden here
// Expected: suspends
namespace Cases.Calls.OtherAssemblyVirtual;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Library.Shape shape = new Circle();
        log.Write(shape.Describe(log));
        log.Write(new Library.Shape().Describe(log));
        log.Step("after");
    }
}

internal sealed partial class Circle : Library.Shape
{
    [Goroutine]
    public override string Describe(Log log) => log.Step("circle") + base.Describe(log);
}
