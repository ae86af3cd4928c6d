// a goroutine interface of a referenced assembly, implemented here
// Expected: suspends
namespace Cases.Calls.OtherAssemblyInterface;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Library.IVisitor visitor = new Visitor();
        log.Write(visitor.Visit(log, 3));
        log.Write(Library.Workers.Accept(log, visitor));
        log.Step("after");
    }
}

internal sealed partial class Visitor : Library.IVisitor
{
    [Goroutine]
    public int Visit(Log log, int n) => log.Step(n) * 10;
}
