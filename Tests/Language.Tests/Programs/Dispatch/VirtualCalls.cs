// Virtual calls
// Expected: refused
// Twins: 4
namespace Programs.Dispatch.VirtualCalls;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        foreach (var node in (Node[])[new Node(), new Sum(new Node(), new Node()), new Negated(new Sum(new Node(), new Plain()))])
            log.Write(node.Evaluate(log, 3));
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

    /// <summary>Not partial: it has no twin.</summary>
    internal sealed class Plain : Node
    {
        public override int Evaluate(Log log, int depth)
        {
            log.Write($"plain {depth}");
            return base.Evaluate(log, depth) * 10;
        }
    }
}
