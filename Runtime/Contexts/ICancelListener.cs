namespace GoroutineGen.Contexts;

/// <summary>
/// What is told when a context is done: a derived context, a callback, somebody who waits with a context. The listener is its own node in
/// the context's list, so that registering allocates nothing.
/// </summary>
internal interface ICancelListener
{
    /// <summary>The node's links. While the listener is registered, only the context's list uses the links.</summary>
    ref ListenerLinks Links { get; }

    /// <summary>
    /// Called when the context is done; <see cref="Context.Err"/> says why. Runs outside of latches, on the thread that cancelled. That may
    /// be the scheduler's thread between two goroutines: so the method is quick, does not block, runs no user code, and cancels no context
    /// above.
    /// </summary>
    void ContextDone();
}
