// Generic methods and types
// Expected: suspends
// Twins: 7
using System.Runtime.CompilerServices;

namespace Programs.Functions.GenericMethodsAndTypes;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Largest(log, [3, 9, 4]));
        log.Write(Largest(log, ["pear", "apple", "quince"]));
        var stack = new Stack<string>(log);
        stack.Push("a");
        stack.Push("b");
        log.Write(stack.Map(x => x.Length + 1));
        log.Write(new Stack<int>(log).Nested(7));
        log.Write(Make<List<int>>(log).Count);
    }

    [Goroutine]
    private static T Largest<T>(Log log, IEnumerable<T> items)
        where T : IComparable<T>
    {
        var largest = default(T);
        var isFirst = true;
        foreach (var item in items)
        {
            if (isFirst || log.Step(item).CompareTo(largest) > 0)
                largest = item;
            isFirst = false;
        }

        return largest!;
    }

    [Goroutine]
    private static T Make<T>(Log log)
        where T : new()
    {
        log.Step(typeof(T).Name);
        return new T();
    }

    private sealed partial class Stack<T>(Log log)
    {
        private readonly List<T> _items = [];

        [Goroutine]
        public void Push(T item) => _items.Add(log.Step(item));

        [Goroutine]
        public string Map<TResult>(Func<T, TResult> map)
        {
            var results = new List<TResult>();
            foreach (var item in _items)
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
}
