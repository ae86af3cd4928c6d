// Interface calls
// Expected: suspends
// Twins: 6
namespace Programs.Dispatch.InterfaceCalls;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        IVisitor[] visitors = [new Counting(), new Printing(), new Silent()];
        for (var i = 0; i < 4; i++)
        {
            foreach (var visitor in visitors)
                visitor.Visit(log, log.Step(i));
        }

        foreach (var visitor in visitors)
            log.Write(visitor.Total(log));
    }

    internal partial interface IVisitor
    {
        [Goroutine]
        void Visit(Log log, int x);

        [Goroutine]
        int Total(Log log) => log.Step(0, "no total ");
    }

    internal sealed partial class Counting : IVisitor
    {
        private int _total;

        public void Visit(Log log, int x) => _total += log.Step(x, "counting ");

        public int Total(Log log) => log.Step(_total);
    }

    internal sealed partial class Printing : IVisitor
    {
        void IVisitor.Visit(Log log, int x) => log.Write(log.Step($"printing {x}"));
    }

    /// <summary>Not partial: it has no twin.</summary>
    internal sealed class Silent : IVisitor
    {
        public void Visit(Log log, int x) => log.Write("-");
    }
}
