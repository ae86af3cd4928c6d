using System.ComponentModel;
using System.Diagnostics;
using GoroutineGen.Frames;

namespace GoroutineGen.Sync;

/// <summary>A value that a function gives when it is first asked for; the function runs once.</summary>
/// <remarks>
/// Go's counterpart: <c>sync.OnceValue</c>. What the function threw is thrown by every call. The function is let go of when it has run,
/// with all that it holds. From then on a call costs one read.
/// </remarks>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class OnceValue<T>
{
    private readonly ValueCall<T> _value = new(WaitReason.Once, "OnceValue");
    private Func<T>? _function;

    /// <summary>The function in the form that a goroutine can suspend in; null where only the ordinary form is known.</summary>
    private Func<Entry, GoTask<T>>? _body;

    /// <summary>Makes a value of <paramref name="function"/>, which does not run yet.</summary>
    public OnceValue(Func<T> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        _function = function;
    }

    /// <summary>
    /// As <see cref="OnceValue{T}(Func{T})"/>, with a rewritten lambda besides the ordinary one: who asks first decides which of the two
    /// runs.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public OnceValue(Func<T> function, Func<Entry, GoTask<T>> body)
        : this(function)
    {
        ArgumentNullException.ThrowIfNull(body);
        _body = body;
    }

    /// <summary>The value. The first call runs the function, others wait for it meanwhile.</summary>
    /// <remarks>For goroutines and threads; async code uses <see cref="GetAsync"/>.</remarks>
    /// <exception cref="LockRecursionException">The function asks for its own value.</exception>
    /// <exception cref="OperationCanceledException">The function ended by <see cref="Go.Exit"/>, so there is no value.</exception>
    [Goroutine]
    public T Get()
    {
        if (_value.Call.TryBegin())
            Compute();
        else
            _value.Call.Wait();
        return _value.ValueOrThrow();
    }

    /// <summary>The value, for async code. If nobody has asked before, the function runs on the calling thread.</summary>
    /// <param name="cancellationToken">Gives up waiting for a function that another caller runs; the function goes on.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled, or the function ended by <see cref="Go.Exit"/>.</exception>
    public async ValueTask<T> GetAsync(CancellationToken cancellationToken = default)
    {
        if (_value.Call.TryBegin())
            Compute();
        else
            await _value.Call.WaitAsync(cancellationToken).ConfigureAwait(false);
        return _value.ValueOrThrow();
    }

    /// <summary>The twin of <see cref="Get"/>.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Get))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public async GoTask<T> Get__goroutine(Entry entry)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        if (!_value.Call.TryBegin())
        {
            await _value.Call.Wait__goroutine().Cancellable(entry);
            return _value.ValueOrThrow();
        }

        try
        {
            await _value.MakeInGoroutine(_body ?? (Delegate)_function!);
        }
        finally
        {
            End();
        }

        return _value.ValueOrThrow();
    }

    private void Compute()
    {
        try
        {
            _value.Make(_function!);
        }
        finally
        {
            End();
        }
    }

    private void End()
    {
        _function = null;
        _body = null;
        _value.Call.End();
    }
}
