using System.ComponentModel;

namespace GoroutineGen.Blocking;

/// <summary>
/// Memory in the place of its span, where a call slices the span that it reads into: <c>memory.Span[1..]</c>. It is sliced as the span is,
/// with the span's exceptions. <see cref="Memory{T}.Slice(int)"/> alone says another thing, for it names its parameter.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SpannedMemory<T>
{
    private readonly Memory<T> _memory;

    /// <summary>Spans memory, and throws what <see cref="Memory{T}.Span"/> throws.</summary>
    public SpannedMemory(Memory<T> memory)
    {
        _ = memory.Span;
        _memory = memory;
    }

    private SpannedMemory(Memory<T> memory, int start, int length) => _memory = memory.Slice(start, length);

    /// <summary>The length of the span.</summary>
    public int Length => _memory.Length;

    /// <summary>Stands in for <see cref="Span{T}.Slice(int)"/>.</summary>
    public SpannedMemory<T> Slice(int start) => Slice(start, Length - start);

    /// <summary>Stands in for <see cref="Span{T}.Slice(int, int)"/>.</summary>
    public SpannedMemory<T> Slice(int start, int length) => new(_memory, start, length);

    /// <summary>The memory.</summary>
    public static implicit operator Memory<T>(SpannedMemory<T> spanned) => spanned._memory;
}
