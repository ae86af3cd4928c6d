using System.Threading.Tasks.Sources;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Interop;

/// <summary>
/// Stands for async code that waits. The object is the source of the <see cref="ValueTask"/> that the code awaits, and is used again.
/// Derived classes say what the result is. README, "Async waiters".
/// </summary>
internal abstract class AsyncWait<TResult> : IParked, IValueTaskSource<TResult>, IValueTaskSource, IThreadPoolWorkItem
{
    // Continuations run on the thread that sets the result. Async code must not borrow the thread that wakes it, an M perhaps: so the
    // result is set on the thread pool, once there can be a continuation.
    private ManualResetValueTaskSourceCore<TResult> _source;
    private WithdrawableOperation? _operation;
    private CancellationToken _token;
    private CancellationTokenRegistration _registration;

    // How many have not arrived of two: the starter, and whoever ends the wait. The later one completes.
    private int _outstanding;
    private bool _withdrawn;
    private bool _mayRecycle;

    /// <summary>Starts waiting for <paramref name="operation"/>, which could not be done at once.</summary>
    protected ValueTask<TResult> StartWithResult(WithdrawableOperation operation, CancellationToken token)
    {
        Start(operation, token);
        return new ValueTask<TResult>(this, _source.Version);
    }

    /// <inheritdoc cref="StartWithResult"/>
    protected ValueTask StartWithoutResult(WithdrawableOperation operation, CancellationToken token)
    {
        Start(operation, token);
        return new ValueTask(this, _source.Version);
    }

    /// <summary>
    /// Gives the result of an operation that is done, or throws. The operation may be recycled only if <paramref name="mayRecycle"/>; else
    /// a cancellation may still reach for the operation.
    /// </summary>
    protected abstract TResult Conclude(WithdrawableOperation operation, bool mayRecycle);

    /// <summary>Takes this object back to be used again.</summary>
    protected abstract void Recycle();

    public void Ready()
    {
        if (ArriveLast())
            CompleteElsewhere();
    }

    private void Start(WithdrawableOperation operation, CancellationToken token)
    {
        _operation = operation;
        _token = token;
        _outstanding = 2;
        if (!operation.Commit(this)) // Starter 2.
            ArriveLast(); // Done after all.
        else if (token.CanBeCanceled)
            _registration = Uninterrupted.Do(
                (token, this), static pair => pair.token.UnsafeRegister(static wait => ((AsyncWait<TResult>)wait!).Cancel(), pair.Item2));
        if (ArriveLast()) // Starter 4.
            Complete(); // On the spot, for nobody can have asked for a continuation yet.
    }

    private void Cancel()
    {
        if (!_operation!.Withdraw()) // Canceller 6.
            return;
        _withdrawn = true;
        if (ArriveLast())
            CompleteElsewhere();
    }

    // The decrement is a full barrier: who arrives last sees what the other one wrote before.
    private bool ArriveLast() => Interlocked.Decrement(ref _outstanding) == 0;

    // The work item is this object, so that waking allocates nothing.
    private void CompleteElsewhere() => Uninterrupted.Do(this, static wait => ThreadPool.UnsafeQueueUserWorkItem(wait, preferLocal: true));

    void IThreadPoolWorkItem.Execute() => Complete();

    private void Complete()
    {
        // When the callback cannot be unregistered, it runs now or has run. A callback that runs may still be about to withdraw this
        // operation.
        _mayRecycle = !_token.CanBeCanceled
            || Uninterrupted.Do(_registration, static registration => registration.Unregister())
            || _registration == default;
        var operation = _operation!;
        if (_mayRecycle)
            _operation = null;
        if (_withdrawn)
        {
            _source.SetException(new OperationCanceledException(_token));
            return;
        }

        TResult result;
        try
        {
            result = Conclude(operation, _mayRecycle);
        }
        catch (Exception exception)
        {
            _source.SetException(exception);
            return;
        }

        _source.SetResult(result);
    }

    TResult IValueTaskSource<TResult>.GetResult(short token) => GetResult(token);

    void IValueTaskSource.GetResult(short token) => GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<TResult>.GetStatus(short token) => _source.GetStatus(token);

    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => _source.GetStatus(token);

    void IValueTaskSource<TResult>.OnCompleted(
        Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _source.OnCompleted(continuation, state, token, flags);

    void IValueTaskSource.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _source.OnCompleted(continuation, state, token, flags);

    private TResult GetResult(short token)
    {
        try
        {
            return _source.GetResult(token);
        }
        finally
        {
            // _mayRecycle is set by the completion only: not for a wait still under way, nor for a second look at an old one.
            if (_mayRecycle && token == _source.Version)
            {
                _mayRecycle = false;
                _source.Reset();
                _withdrawn = false;
                _token = default;
                _registration = default;
                Recycle();
            }
        }
    }
}
