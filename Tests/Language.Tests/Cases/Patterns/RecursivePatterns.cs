// extended property patterns and nested designations
// Expected: suspends
namespace Cases.Patterns.RecursivePatterns;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var node = new Node(1, new Node(2, new Node(3, null)));
        if (log.Step(node) is { Next.Next: { Value: var value } last, Value: 1 })
            log.Step($"{value} {last.Next is null}");
        if (log.Step(node) is (var first, (var second, _)))
            log.Step(first + second);
    }
}

internal sealed record Node(int Value, Node? Next);
