// collection initialisers, with `Add` of several arguments and an extension `Add`
// Expected: suspends
namespace Cases.Objects.CollectionInitializer;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var byIndex = new Dictionary<string, int> { [log.Step("k")] = log.Step(1), [log.Step("l")] = log.Step(2) };
        var byAdd = new Dictionary<string, int> { { log.Step("m"), log.Step(3) }, { log.Step("n"), log.Step(4) } };
        var stack = new Stack<int> { log.Step(5), log.Step(6) };
        log.Write($"{string.Join(',', byIndex.Concat(byAdd))} {stack.Pop()}");
    }
}

internal static class StackExtensions
{
    public static void Add<T>(this Stack<T> stack, T item) => stack.Push(item);
}
