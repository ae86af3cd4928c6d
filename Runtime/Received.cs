using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace GoroutineGen;

/// <summary>
/// A received value, or the news that the channel is closed and drained: <c>var (value, open) = await chan.ReceiveOrClosedAsync();</c>
/// </summary>
/// <remarks>Go's counterpart: <c>v, ok := &lt;-c</c>.</remarks>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly struct Received<T>
{
    internal Received(T? value, bool isOpen)
    {
        Value = value;
        IsOpen = isOpen;
    }

    /// <summary>The value, or the default value when the channel is closed and drained.</summary>
    public T? Value { get; }

    /// <summary>Whether a value came; false when the channel is closed and drained.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsOpen { get; }

    /// <summary>Takes the result apart.</summary>
    /// <param name="value">
    /// <see cref="Value"/>. The compiler cannot tie the variable to <paramref name="open"/>, so the compiler does not warn of null here.
    /// </param>
    /// <param name="open"><see cref="IsOpen"/>.</param>
    public void Deconstruct(out T value, out bool open) => (value, open) = (Value!, IsOpen);

    /// <summary>Assigns the out variable of <see cref="Chan{T}.Receive(out T)"/> and gives that method's result.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public bool Deliver([MaybeNullWhen(false)] out T value)
    {
        value = Value;
        return IsOpen;
    }
}
