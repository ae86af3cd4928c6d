using System.ComponentModel;

namespace GoroutineGen.Channels;

/// <summary>
/// A receive case, or a case on a task, of a rewritten <c>Go.Select</c>. Rewritten code takes the value from it when the select is over.
/// </summary>
/// <typeparam name="T">The type of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SelectNode<T>
{
    private readonly ValueOperation<T> _operation;

    internal SelectNode(ValueOperation<T> operation) => _operation = operation;

    /// <summary>
    /// The received value or the task's result, or the default when another case was chosen. Gives the operation back, so this must be
    /// called only once.
    /// </summary>
    public bool Take(out T value)
    {
        value = _operation.Value!;
        if (_operation is ChanOperation<T> onChannel)
            onChannel.Release(); // Mostly; the call of a sealed class costs less than a virtual one.
        else
            _operation.Release();
        return true;
    }

    /// <summary>As the other form. <paramref name="open"/> is false when nobody sent the value, and it is only the default.</summary>
    public bool Take(out T value, out bool open)
    {
        open = _operation.Transferred;
        return Take(out value);
    }
}
