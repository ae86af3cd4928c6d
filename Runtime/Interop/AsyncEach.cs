using System.ComponentModel;
using System.Diagnostics;
using GoroutineGen.Frames;

namespace GoroutineGen.Interop;

/// <summary>An asynchronous sequence as a <c>foreach</c> sees it: what <c>Go.Each</c> gives.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct AsyncEach<T>
{
    private readonly Context _context;
    private readonly IAsyncEnumerable<T> _source;

    internal AsyncEach(Context context, IAsyncEnumerable<T> source)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(source);
        _context = context;
        _source = source;
    }

    /// <summary>Called by <c>foreach</c> in ordinary code. Waiting for a value blocks the thread.</summary>
    [Goroutine]
    public AsyncEachEnumerator<T> GetEnumerator() => new(_context, _source.GetAsyncEnumerator(_context.Token));

    /// <summary>The twin of <see cref="GetEnumerator"/>. Waiting for a value parks the goroutine.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(GetEnumerator))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public AsyncEachEnumerator<T> GetEnumerator__goroutine() => GetEnumerator();
}
