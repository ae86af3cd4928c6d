// a chain of `?.` with calls that wait in the middle
// Expected: suspends
namespace Cases.Conditionals.NullConditionalChainThatWaits;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var node = new Node(log, "a", new Node(log, "b", null));
        log.Write(node?.Follow()?.Name);
        log.Write(node?.Follow()?.Follow()?.Name is null);
        log.Write(node?.Next?.Describe().Length);
        log.Step("after");
    }
}

internal sealed partial class Node(Log log, string name, Node? next)
{
    public string Name => name;

    public Node? Next => next;

    [Goroutine]
    public Node? Follow()
    {
        log.Step($"follow {name}");
        return next;
    }

    [Goroutine]
    public string Describe() => log.Step(name);
}
