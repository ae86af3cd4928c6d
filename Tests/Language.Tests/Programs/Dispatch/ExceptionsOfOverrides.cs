// Exceptions of overrides
// Expected: refused
// Twins: 4
namespace Programs.Dispatch.ExceptionsOfOverrides;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        foreach (var node in (Node[])[new Failing(), new Sum(new Node(), new Failing()), new Plain()])
        {
            try
            {
                log.Write(node.Evaluate(log, 1));
            }
            catch (CaseException exception)
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
}
