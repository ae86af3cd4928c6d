namespace GoroutineGen.EndToEnd.Tests.Oracle;

/// <summary>Calls whose body the object's class decides.</summary>
internal static partial class Dispatch
{
    [Body, Goroutine]
    private static void VirtualCalls(Log log)
    {
        foreach (var node in (Node[])[new Node(), new Sum(new Node(), new Node()), new Negated(new Sum(new Node(), new Plain()))])
            log.Write(node.Evaluate(log, 3));
    }

    [Body, Goroutine]
    private static void InterfaceCalls(Log log)
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

    [Body, Goroutine]
    private static void ExceptionsOfOverrides(Log log)
    {
        foreach (var node in (Node[])[new Failing(), new Sum(new Node(), new Failing()), new Plain()])
        {
            try
            {
                log.Write(node.Evaluate(log, 1));
            }
            catch (OracleException exception)
            {
                log.Write(exception.Message);
            }
            finally
            {
                log.Step("finally");
            }
        }
    }

    internal partial class Node
    {
        [Goroutine]
        public virtual int Evaluate(Log log, int depth) => log.Step(depth, "node ");
    }

    internal partial class Sum(Node left, Node right) : Node
    {
        public override int Evaluate(Log log, int depth) =>
            left.Evaluate(log, depth + 1) + right.Evaluate(log, depth + 2) + base.Evaluate(log, depth);
    }

    internal sealed partial class Negated(Node inner) : Node
    {
        public override int Evaluate(Log log, int depth) => -inner.Evaluate(log, log.Step(depth, "negated "));
    }

    internal sealed partial class Failing : Node
    {
        public override int Evaluate(Log log, int depth) => log.Fail<int>($"at {depth}");
    }

    /// <summary>Not partial: it has no twin.</summary>
    internal sealed class Plain : Node
    {
        public override int Evaluate(Log log, int depth)
        {
            log.Write($"plain {depth}");
            return base.Evaluate(log, depth) * 10;
        }
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
