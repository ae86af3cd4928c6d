using System.Collections;
using System.ComponentModel;
using System.Diagnostics;

namespace GoroutineGen.Blocking;

/// <summary>A sequence that blocks whoever goes through it (the files of a folder), with each step in a blocking region.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public sealed class RegionEnumerable<T> : IEnumerable<T>
{
    private readonly IEnumerable<T> _sequence;

    /// <summary>The sequence with its steps in regions.</summary>
    public RegionEnumerable(IEnumerable<T> sequence) => _sequence = sequence;

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => new Enumerator(_sequence.GetEnumerator());

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    [StackTraceHidden]
    private sealed class Enumerator(IEnumerator<T> steps) : IEnumerator<T>
    {
        public T Current => steps.Current;

        object? IEnumerator.Current => Current;

        public bool MoveNext()
        {
            using (Region.Enter())
                return steps.MoveNext();
        }

        public void Reset() => steps.Reset();

        public void Dispose() => steps.Dispose();
    }
}
