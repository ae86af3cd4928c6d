using System.Threading.Tasks.Sources;

namespace GoroutineGen.Interop;

/// <summary>
/// What stands behind a value task, and is spare again when somebody has taken the result: by <see cref="IValueTaskSource"/>'s rules
/// that happens once. Who asks too early or once more throws, and takes nothing from the value task that is behind by then.
/// </summary>
internal abstract class SpareSource<TResult> : IValueTaskSource<TResult>, IValueTaskSource
{
    private ManualResetValueTaskSourceCore<TResult> _core;

    /// <summary>Tells one use of this object from the next.</summary>
    internal short Version => _core.Version;

    public ValueTaskSourceStatus GetStatus(short token) => _core.GetStatus(token);

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _core.OnCompleted(continuation, state, token, flags);

    void IValueTaskSource.GetResult(short token) => GetResult(token);

    public TResult GetResult(short token)
    {
        if (_core.GetStatus(token) == ValueTaskSourceStatus.Pending)
            return _core.GetResult(token); // Throws.
        try
        {
            return _core.GetResult(token);
        }
        finally
        {
            _core.Reset();
            Give();
        }
    }

    /// <summary>The continuation runs before this returns, and this object may serve somebody else by then.</summary>
    internal void SetResult(TResult result) => _core.SetResult(result);

    /// <inheritdoc cref="SetResult"/>
    internal void SetException(Exception exception) => _core.SetException(exception);

    /// <summary>Nobody uses the object any more.</summary>
    private protected abstract void Give();
}
