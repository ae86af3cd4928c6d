// `?.` and `?[]` on values that wait
// Expected: suspends
namespace Cases.Conditionals.NullConditional;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var node = new Node("a", new Node("b", null));
        log.Write(log.Step<Node?>(node)?.Next?.Name);
        log.Write(log.Step<Node?>(node.Next)?.Next?.Name.Length ?? log.Step(-1));
        log.Write(log.Step<int[]?>([1, 2])?[log.Step(1)]);
        log.Write(log.Step<int[]?>(null)?[log.Step(1)] is null);
        log.Write(log.Step<string?>("text")?.Substring(log.Step(2)).ToUpperInvariant());
    }
}

internal sealed record Node(string Name, Node? Next);
