using GoroutineGen.Scheduling;

namespace GoroutineGen.Contexts;

/// <summary>
/// A context that can be cancelled: by its scope, and through its parent. One object; channel and token are made when somebody asks.
/// README.md has the steps.
/// </summary>
internal class CancelContext : Context, ICancelListener
{
    private static readonly Chan<ValueTuple> Closed = MakeClosed();

    // Guards the fields below, for a few instructions. No other latch is taken under this one.
    private Latch _latch;

    // Set once. From then on no listener joins or leaves the list: the list belongs to whoever set the error.
    private OperationCanceledException? _error;
    private Exception? _cause;
    private ListenerList _listeners;
    private Chan<ValueTuple>? _done;
    private CancellationTokenSource? _source;

    // True once channel and token show what _error says.
    private volatile bool _settled;

    // The place in the parent's list.
    private ListenerLinks _links;

    internal CancelContext(Context parent)
        : base(parent)
    {
    }

    internal sealed override CancelContext Canceller => this;

    ref ListenerLinks ICancelListener.Links => ref _links;

    internal bool HasEnded => Volatile.Read(ref _error) is not null;

    /// <summary>Whether somebody has to be told of the end; for tests.</summary>
    internal bool HasListeners => !_listeners.IsEmpty;

    /// <summary>Why the context is done; null before. Whoever sees the error finds the channel closed and the token cancelled.</summary>
    internal OperationCanceledException? Error
    {
        get
        {
            var error = Volatile.Read(ref _error);
            if (error is not null)
                AwaitSettled();
            return error;
        }
    }

    /// <summary>The cause that was given for <see cref="Error"/>; null when none was given, and until the context is done.</summary>
    internal Exception? GivenCause => Error is null ? null : _cause;

    internal Chan<ValueTuple> DoneChan => Volatile.Read(ref _done) ?? MakeDone();

    internal CancellationToken DoneToken => Volatile.Read(ref _source) is { } source ? source.Token : MakeToken();

    /// <summary>Joins the parent, or shares the parent's fate at once; gives whether the context can still be done.</summary>
    internal bool TryAttach()
    {
        if (Parent!.Canceller is not { } parent || parent.TryAddHere(this))
            return true;
        End(parent.Error!, parent._cause);
        return false;
    }

    /// <summary>The user's cancel: idempotent. When the call returns the context is done.</summary>
    internal void Cancel(Exception? cause = null)
    {
        if (HasEnded)
            AwaitSettled();
        else
            End(new ContextCanceledException(cause), cause);
    }

    /// <summary>Ends this context and all that are derived from it, unless it has ended.</summary>
    internal void End(OperationCanceledException error, Exception? cause)
    {
        var told = default(ListenerList);
        if (!TryEnd(error, cause, ref told))
        {
            AwaitSettled();
            return;
        }

        Parent!.Canceller?.RemoveHere(this);
        while (told.TakeFirst() is { } listener)
        {
            if (listener is CancelContext child)
                child.TryEnd(error, cause, ref told); // The child's listeners join the end of 'told': no recursion, however deep the tree.
            else
                listener.ContextDone();
        }
    }

    void ICancelListener.ContextDone() => throw new InvalidOperationException("A derived context is ended by the loop in End.");

    internal bool TryAddHere(ICancelListener listener)
    {
        _latch.Enter();
        var added = _error is null;
        if (added)
            _listeners.Add(listener);
        _latch.Exit();
        return added;
    }

    internal bool RemoveHere(ICancelListener listener)
    {
        _latch.Enter();
        var removed = _error is null && _listeners.TryRemove(listener);
        _latch.Exit();
        return removed;
    }

    /// <summary>Lets go of what else would have ended the context, such as a timer. Called once, by whoever ended the context.</summary>
    private protected virtual void Release()
    {
    }

    // Ends this context alone. The context's listeners go to the end of 'told'.
    private bool TryEnd(OperationCanceledException error, Exception? cause, ref ListenerList told)
    {
        _latch.Enter();
        if (_error is not null)
        {
            _latch.Exit();
            return false;
        }

        _cause = cause;
        Volatile.Write(ref _error, error);
        told.TakeAll(ref _listeners);
        var done = _done;
        var source = _source;
        _latch.Exit();

        done?.Close();
        source?.CancelAsync(); // The token is cancelled now; its callbacks are user code and run on the thread pool.
        _settled = true;
        Release();
        return true;
    }

    private void AwaitSettled()
    {
        var spinner = default(Spinner);
        while (!_settled)
            spinner.SpinOnce();
        spinner.End();
    }

    private Chan<ValueTuple> MakeDone()
    {
        var made = new Chan<ValueTuple>();
        _latch.Enter();
        var done = _done ??= _error is null ? made : Closed;
        _latch.Exit();
        return done;
    }

    private CancellationToken MakeToken()
    {
        var made = new CancellationTokenSource();
        _latch.Enter();
        if (_error is null)
            Volatile.Write(ref _source, _source ?? made);
        var source = _source;
        _latch.Exit();
        return source?.Token ?? new CancellationToken(canceled: true);
    }

    private static Chan<ValueTuple> MakeClosed()
    {
        var closed = new Chan<ValueTuple>();
        closed.Close();
        return closed;
    }
}
