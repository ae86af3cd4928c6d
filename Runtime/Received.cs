using System.ComponentModel;

namespace GoroutineGen;

/// <summary>
/// A received value, or the news that the channel is closed and drained: <c>var (value, open) = await chan.ReceiveOrClosedAsync();</c>
/// </summary>
/// <remarks>Go's counterpart: <c>v, ok := &lt;-c</c>.</remarks>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly struct Received<T>
{
    internal Received(T value, bool isOpen)
    {
        Value = value;
        IsOpen = isOpen;
    }

    /// <summary>The value, or the default when the channel is closed and drained.</summary>
    public T Value { get; }

    /// <summary>False when the channel is closed and drained.</summary>
    public bool IsOpen { get; }

    /// <summary>Takes it apart.</summary>
    public void Deconstruct(out T value, out bool open) => (value, open) = (Value, IsOpen);

    /// <summary>Assigns the out variable of <see cref="Chan{T}.Receive(out T)"/> and gives that method's result.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public bool Deliver(out T value)
    {
        value = Value;
        return IsOpen;
    }
}
