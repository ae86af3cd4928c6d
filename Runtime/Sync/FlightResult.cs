using System.ComponentModel;

namespace GoroutineGen.Sync;

/// <summary>What a call of <see cref="SingleFlight{TKey, T}.DoChan"/> came to.</summary>
/// <remarks>The default value belongs to no call: its <see cref="Value"/> throws.</remarks>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly struct FlightResult<T>
{
    private readonly ValueCall<T>? _call;

    internal FlightResult(ValueCall<T> call, bool isShared)
    {
        _call = call;
        IsShared = isShared;
    }

    /// <summary>The value; throws what the function threw.</summary>
    /// <exception cref="OperationCanceledException">The function ended by <see cref="Go.Exit"/>.</exception>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public T Value => _call is null
        ? throw new InvalidOperationException("This FlightResult is the default value and has no call. Receive it from DoChan's channel.")
        : _call.ValueOrThrow();

    /// <summary>
    /// What the function threw; an <see cref="OperationCanceledException"/> when the function ended by <see cref="Go.Exit"/>; null when the
    /// function returned.
    /// </summary>
    public Exception? Exception => _call?.Exception;

    /// <summary>Whether other callers got the same result.</summary>
    public bool IsShared { get; }

    /// <summary>
    /// Assigns the out variable of <see cref="SingleFlight{TKey, T}.Do(TKey, Func{T}, out bool)"/> and gives that method's result.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public T Deliver(out bool shared)
    {
        shared = IsShared;
        return Value;
    }
}
