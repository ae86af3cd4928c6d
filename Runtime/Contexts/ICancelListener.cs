namespace GoroutineGen.Contexts;

/// <summary>
/// What is told when a context is done: a derived context, a callback, somebody who waits with a context. It is its own node in the
/// context's list, so that registering allocates nothing.
/// </summary>
internal interface ICancelListener
{
    /// <summary>The node's links. Only for the context's list while the listener is registered.</summary>
    ref ListenerLinks Links { get; }

    /// <summary>
    /// The context is done, and <see cref="Context.Err"/> says why. Runs on the thread that cancelled, which may be the scheduler's between
    /// two goroutines, outside of latches: it is quick, does not block, runs no user code, and cancels no context above.
    /// </summary>
    void ContextDone();
}
