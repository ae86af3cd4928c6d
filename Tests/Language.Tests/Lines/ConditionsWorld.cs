#nullable disable

namespace Conditions;

/// <summary>A stack-only type of the user.</summary>
public ref struct View(ReadOnlySpan<int> numbers)
{
    public ReadOnlySpan<int> Numbers = numbers;
    public int Length => Numbers.Length;
}

/// <summary>What has spans to take.</summary>
public sealed class Source(Log log)
{
    private int _turns;

    public Memory<int> Memory { get; } = new int[] { 3, 4, 5 };
    public string Text => "abcd";
    public Source Self => this;
    public ReadOnlySpan<int> Span => Memory.Span;

    public static bool Yes => true;
    public static bool No => false;

    /// <summary>True as often as it is asked to be.</summary>
    public bool TryGet(int times, out ReadOnlySpan<int> taken)
    {
        log.Write("try");
        taken = Memory.Span[..(_turns % 3 + 1)];
        return _turns++ < times;
    }

    public bool TryView(out View view)
    {
        view = new View(Memory.Span);
        return true;
    }

    public bool? Maybe(out ReadOnlySpan<int> taken)
    {
        taken = Memory.Span;
        return true;
    }

    public void Deconstruct(out ReadOnlySpan<int> numbers, out int count)
    {
        numbers = Memory.Span;
        count = 3;
    }

    public bool Generic<T>(out T value)
        where T : allows ref struct
    {
        value = default;
        return true;
    }
}
