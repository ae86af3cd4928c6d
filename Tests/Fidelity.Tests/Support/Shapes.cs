using System.Collections;

namespace Fidelity;

public enum Color
{
    Red,
    Green = 3,
    Blue,
}

public partial struct Point(int x, int y)
{
    public int X = x;
    public int Y = y;

    public static Point operator +(Point left, Point right) => new(unchecked(left.X + right.X), unchecked(left.Y + right.Y));

    public static implicit operator Point(int both) => new(both, both);

    public readonly int Sum() => unchecked(X + Y);

    public int Move(int by) => X = unchecked(X + by);

    [Goroutine]
    public readonly int Area(int factor)
    {
        Go.Yield();
        return unchecked(X * Y * factor);
    }

    /// <summary>Changes itself before and after it has waited.</summary>
    [Goroutine]
    public int Shift(int by)
    {
        X = unchecked(X + by);
        Go.Yield();
        return Y = unchecked(Y - by);
    }

    public readonly void Deconstruct(out int x, out int y) => (x, y) = (X, Y);

    public override readonly string ToString() => $"<{X};{Y}>";
}

public record Person(string Name, int Age)
{
    public Person? Friend { get; init; }
}

public interface IShape
{
    int Value { get; }

    [Goroutine]
    int Turn(int by);

    [Goroutine]
    int TurnTwice(int by) => unchecked(Turn(by) + Turn(by));
}

/// <summary>A class whose accessors log.</summary>
public partial class Box(int value) : IShape
{
    private int _total;

    public int Value { get; set; } = value;

    public int[] Items { get; init; } = [1, 2, 3];

    public Box? Next { get; set; }

    public Point At;

    /// <summary>What the accessors of <see cref="Count"/> have.</summary>
    public int Total => _total;

    public int Count
    {
        get => Sim.Trace(_total, "get");
        set => _total = Sim.Trace(value, "set");
    }

    public int this[int index]
    {
        get => Sim.Trace(Items[index], $"get {index}");
        set => Items[index] = Sim.Trace(value, $"set {index}");
    }

    public event Func<int, int>? Changed;

    public ref int Slot(int index) => ref Items[index];

    public ref Point Spot => ref At;

    [Goroutine]
    public int Work(int amount)
    {
        Go.Yield();
        Count += amount;
        return unchecked(Count * 2);
    }

    [Goroutine]
    public virtual int Turn(int by)
    {
        Go.Yield();
        return Value = unchecked(Value + by);
    }

    public int Raise(int argument) => Changed?.Invoke(argument) ?? -1;
}

public partial class Crate(int value) : Box(value)
{
    [Goroutine]
    public override int Turn(int by)
    {
        Sim.Note("crate turns");
        return unchecked(base.Turn(by) - 1);
    }
}

public partial class Cell<T>(T value) : IMaker<Cell<T>>
{
    public T Value { get; set; } = value;

    public static Cell<T> Make(int from) => new(default!);

    [Goroutine]
    public T Swap(T value)
    {
        var old = Value;
        Go.Yield();
        Value = value;
        return old;
    }

    [Goroutine]
    public static TOther Second<TOther>(T first, TOther second)
    {
        Sim.Note($"second of {Sim.Show(first)}");
        Go.Yield();
        return second;
    }

    public override string ToString() => $"Cell({Sim.Show(Value)})";
}

public interface IMaker<TSelf>
    where TSelf : IMaker<TSelf>
{
    static abstract TSelf Make(int from);
}

/// <summary>A handler of interpolated strings that logs what it is given, and lives on the stack only.</summary>
[System.Runtime.CompilerServices.InterpolatedStringHandler]
public ref struct Words(int literalLength, int formattedCount)
{
    private string _text = $"{literalLength}/{formattedCount}";

    public void AppendLiteral(string text) => _text += text;

    public void AppendFormatted<T>(T value) => _text += Sim.Trace(value, "word");

    public override readonly string ToString() => _text;
}

/// <summary>Logs its beginning and end, and may fail at the end.</summary>
public sealed class Resource : IDisposable
{
    private readonly int _number;

    public Resource(int number)
    {
        _number = number;
        Sim.Note($"open {number}");
    }

    public void Dispose()
    {
        Sim.Note($"close {_number}");
        if (_number % 7 == 6)
            throw new OopsException(_number);
    }
}

/// <summary>A sequence of numbers by an iterator; what is done to it shows in the log.</summary>
public sealed class Numbers(int count) : IEnumerable<int>
{
    public IEnumerator<int> GetEnumerator()
    {
        try
        {
            for (var i = 0; i < count; i++)
            {
                Sim.Note($"next {i}");
                yield return i;
            }
        }
        finally
        {
            Sim.Note("numbers end");
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>A sequence by pattern, whose enumerator is a mutable struct.</summary>
public readonly struct Countdown(int from)
{
    public Enumerator GetEnumerator() => new(from);

    public struct Enumerator(int from)
    {
        public int Current { get; private set; } = from;

        public bool MoveNext() => Current-- > 0;
    }
}

/// <summary>A sequence by pattern, whose enumerator lives on the stack only.</summary>
public readonly struct Stretch(int[] items)
{
    public Enumerator GetEnumerator() => new(items);

    public ref struct Enumerator(int[] items)
    {
        private int _index = -1;

        public readonly ref int Current => ref items[_index];

        public bool MoveNext() => ++_index < items.Length;

        public readonly void Dispose() => Sim.Note("stretch ends");
    }
}
