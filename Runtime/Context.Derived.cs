using System.ComponentModel;
using System.Diagnostics;
using GoroutineGen.Contexts;
using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen;

/// <summary>Deriving contexts, and callbacks.</summary>
public abstract partial class Context
{
    /// <summary>A context that can be cancelled. Go's counterpart: <c>context.WithCancel</c>.</summary>
    /// <param name="parent">When the parent is done, so is the new context.</param>
    /// <exception cref="ArgumentNullException">There is no parent.</exception>
    public static CancelScope WithCancel(Context parent) => new(NewCancelContext(parent));

    /// <summary>
    /// A context that can be cancelled with an exception that says why. Go's counterpart: <c>context.WithCancelCause</c>.
    /// </summary>
    /// <inheritdoc cref="WithCancel" path="/param|/exception"/>
    public static CancelCauseScope WithCause(Context parent) => new(NewCancelContext(parent));

    /// <summary>
    /// A context that is done at a certain moment at the latest; at once when that moment has passed. When the parent's deadline comes
    /// first, the new context has no timer of its own. Go's counterparts: <c>context.WithDeadline</c>, <c>WithDeadlineCause</c>.
    /// </summary>
    /// <param name="parent">When the parent is done, so is the new context.</param>
    /// <param name="deadline">The moment.</param>
    /// <param name="cause">What <see cref="Cause"/> will be when the moment comes; not when the context is cancelled before.</param>
    /// <exception cref="ArgumentNullException">There is no parent.</exception>
    public static CancelScope WithDeadline(Context parent, DateTimeOffset deadline, Exception? cause = null)
    {
        ThrowIfNoParent(parent);
        return NewDeadlineContext(parent, deadline, deadline - Clock.Provider.GetUtcNow(), cause);
    }

    /// <summary>
    /// A context that is done <paramref name="timeout"/> from now at the latest. Go's counterparts: <c>context.WithTimeout</c>,
    /// <c>WithTimeoutCause</c>.
    /// </summary>
    /// <param name="parent">When the parent is done, so is the new context.</param>
    /// <param name="timeout">How long; zero or less: the context is done at once. Too long to count is forever.</param>
    /// <param name="cause">What <see cref="Cause"/> will be when the time is up; not when the context is cancelled before.</param>
    /// <exception cref="ArgumentNullException">There is no parent.</exception>
    public static CancelScope WithTimeout(Context parent, TimeSpan timeout, Exception? cause = null)
    {
        ThrowIfNoParent(parent);
        return NewDeadlineContext(parent, Clock.UtcAfter(timeout), timeout, cause);
    }

    /// <summary>
    /// A context that is also done when <paramref name="token"/> is cancelled. Cancel the context when the token outlives it, else the
    /// token keeps the context.
    /// </summary>
    /// <param name="parent">When the parent is done, so is the new context.</param>
    /// <param name="token">When the token is cancelled, the context is done.</param>
    /// <exception cref="ArgumentNullException">There is no parent.</exception>
    public static CancelScope WithToken(Context parent, CancellationToken token)
    {
        ThrowIfNoParent(parent);
        var context = new TokenContext(parent);
        context.Start(token);
        return new CancelScope(context);
    }

    /// <summary>
    /// The context of a token, done when the token is cancelled. For a token that lives as long as the work, as a request's does; else use
    /// <see cref="WithToken"/> and cancel.
    /// </summary>
    public static Context From(CancellationToken token) => token.CanBeCanceled ? WithToken(Background, token).Context : Background;

    /// <summary>A context with one more value. Go's counterpart: <c>context.WithValue</c>.</summary>
    /// <param name="parent">What the new context is like otherwise.</param>
    /// <param name="key">By which <see cref="Value{T}"/> finds the value; hides the value that a context above has for the same
    /// key.</param>
    /// <param name="value">The value; may be null.</param>
    /// <exception cref="ArgumentNullException">There is no parent, or no key.</exception>
    public static Context WithValue<T>(Context parent, ContextKey<T> key, T value)
    {
        ThrowIfNoParent(parent);
        ArgumentNullException.ThrowIfNull(key);
        return new ValueContext<T>(parent, key, value);
    }

    /// <summary>
    /// A context with the parent's values that is never done, for work that must go on when the parent's ends. Go's counterpart:
    /// <c>context.WithoutCancel</c>.
    /// </summary>
    /// <exception cref="ArgumentNullException">There is no parent.</exception>
    public static Context WithoutCancel(Context parent)
    {
        ThrowIfNoParent(parent);
        return new EndlessContext(parent);
    }

    /// <summary>
    /// Runs <paramref name="action"/> in a goroutine of its own after the context is done; at once when it is done already. Whoever cancels
    /// does not wait for the action. Go's counterpart: <c>context.AfterFunc</c>.
    /// </summary>
    /// <param name="context">The context.</param>
    /// <param name="action">
    /// What runs, with the AsyncLocal values of the caller of this method. A <c>[Goroutine]</c> method suspends, and so does a lambda in
    /// one; other functions hold their thread while they block.
    /// </param>
    /// <returns>The registration: <see cref="ContextRegistration.Stop"/> keeps an action that has not been started from running.</returns>
    /// <exception cref="ArgumentNullException">There is no context, or no action.</exception>
    public static ContextRegistration AfterFunc(Context context, Action action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return Register(context, action);
    }

    /// <summary>
    /// Disposes <paramref name="closable"/> when the context is done, so that an operation that waits in it ends, where that operation does
    /// not take a context or a token: <c>using (ctx.Closes(connection)) return parser.Read(connection);</c>.
    /// </summary>
    /// <param name="closable">A connection or the like, whose <see cref="IDisposable.Dispose"/> may be called beside its other
    /// members.</param>
    /// <returns>The registration: disposing it, or <see cref="ContextRegistration.Stop"/>, keeps the object from being closed.</returns>
    /// <remarks>
    /// <para>When the context is done already, the object is closed before this method returns; otherwise in a goroutine of its own, and
    /// whoever cancels does not wait for that. What <see cref="IDisposable.Dispose"/> throws is dropped.</para>
    /// <para>The operation throws whatever it throws when its object is closed. <c>catch (Exception) when (ctx.IsDone)</c> tells this from
    /// an error of the connection; <see cref="Err"/> says why. Works from goroutines, threads and async code. Go's counterpart:
    /// <c>context.AfterFunc(ctx, func() { conn.Close() })</c>.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">There is no object.</exception>
    public ContextRegistration Closes(IDisposable closable)
    {
        ArgumentNullException.ThrowIfNull(closable);
        var callback = new CancelCallback(this, Close);
        if (TryAdd(callback))
            return new ContextRegistration(callback);
        Close();
        return default;

        void Close()
        {
            try
            {
                closable.Dispose();
            }
            catch (Exception)
            {
                // As in Go, where nobody asks what Close returned: the object is not used any more.
            }
        }
    }

    /// <summary>As <see cref="AfterFunc(Context, Action)"/>, with a rewritten lambda.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(AfterFunc))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ContextRegistration AfterFunc__body(Context context, Func<Entry, GoTask> action) => Register(context, action);

    private static ContextRegistration Register(Context context, Delegate action)
    {
        ArgumentNullException.ThrowIfNull(context);
        var callback = new CancelCallback(context, action);
        if (!context.TryAdd(callback))
            callback.ContextDone();
        return new ContextRegistration(callback);
    }

    private static CancelContext NewCancelContext(Context parent)
    {
        ThrowIfNoParent(parent);
        var context = new CancelContext(parent);
        context.TryAttach();
        return context;
    }

    private static CancelScope NewDeadlineContext(Context parent, DateTimeOffset deadline, TimeSpan timeout, Exception? cause)
    {
        if (parent.Deadline <= deadline)
            return new CancelScope(NewCancelContext(parent));
        var context = new DeadlineContext(parent, deadline, cause);
        context.Start(timeout);
        return new CancelScope(context);
    }

    private static void ThrowIfNoParent(Context? parent)
    {
        if (parent is null)
            throw new ArgumentNullException(
                nameof(parent), "A context needs a parent. Pass the context you were given, or Context.Background where there is none.");
    }
}
