// methods of generic and nested generic types
// Expected: suspends
namespace Cases.Generics.Types;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var stack = new Stack<string>(log);
        stack.Push("a");
        stack.Push("b");
        log.Write(stack.Map(x => x.Length + 1));
        log.Write(new Stack<int>(log).Nested(7));
        log.Write(Stack<char>.Shared(log, 'x'));
    }
}

internal sealed partial class Stack<T>(Log log)
{
    private readonly List<T> _items = [];

    [Goroutine]
    public static T Shared(Log log, T item) => log.Step(item);

    [Goroutine]
    public void Push(T item) => _items.Add(log.Step(item));

    [Goroutine]
    public string Map<TResult>(Func<T, TResult> map)
    {
        var results = new List<TResult>();
        foreach (T item in _items)
            results.Add(log.Step(map(item)));
        return string.Join(',', results);
    }

    [Goroutine]
    public string Nested(T item)
    {
        var pair = new Pair<string>(item, "nested");
        return pair.Describe(log);
    }

    private sealed partial class Pair<TOther>(T first, TOther second)
    {
        [Goroutine]
        public string Describe(Log log) => $"{log.Step(first)} {log.Step(second)}";
    }
}
