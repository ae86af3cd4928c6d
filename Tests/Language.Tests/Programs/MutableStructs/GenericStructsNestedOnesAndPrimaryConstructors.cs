// Generic structs, nested ones, and primary constructors
// Expected: suspends
// Twins: 4
namespace Programs.MutableStructs.GenericStructsNestedOnesAndPrimaryConstructors;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var stack = new Stack2<string>.Part(2); stack.Push("a"); stack.Push("b");
        Console.WriteLine(stack.Pop(out var top) + top + stack.Pop(out _) + stack.Pop(out var none) + (none ?? "null"));
        var s = new Seeded(5); Console.WriteLine(s.Next() + s.Next() + s.Next());
    }
}

partial class Stack2<T>
{
    public partial struct Part(int size)
    {
        private T?[] _items = new T[size]; private int _count;
        [Goroutine] public void Push(T item) { Go.Yield(); _items[_count++] = item; }
        [Goroutine] public bool Pop(out T? item)
        {
            Go.Yield(); if (_count == 0) { item = default; return false; }
            item = _items[--_count]; return true;
        }
    }
}
partial struct Seeded(int seed) { [Goroutine] public int Next() { Go.Yield(); return seed = seed * 31 % 17; } }

// Writes:
// TruebTrueFalsenull
// 14
