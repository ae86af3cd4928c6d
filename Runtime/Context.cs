using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using GoroutineGen.Contexts;

namespace GoroutineGen;

/// <summary>
/// Says when to stop. A context is handed down from call to call and from goroutine to goroutine, and carries a cancellation, a deadline
/// and values. A context that is done stays done, and so do all that are derived from it.
/// </summary>
/// <remarks>
/// <para>
/// A goroutine selects on <see cref="Done"/>, a loop asks <see cref="IsDone"/>, other .NET code takes <see cref="Token"/>. All members work
/// from goroutines, threads and async code, at once, and never wait. Pass the context as the first parameter; do not keep it in a field for
/// longer than the work that it speaks for.
/// </para>
/// <para>Cost: one object for each derived context; the channel and the token are made when they are first asked for. Go's counterpart:
/// <c>context.Context</c>.</para>
/// </remarks>
[DebuggerDisplay("Err = {Err}, Deadline = {Deadline}")]
public abstract partial class Context
{
    private protected Context(Context? parent) => Parent = parent;

    /// <summary>
    /// Never done, without deadline and values: what a program's first context is derived from. Go's counterpart:
    /// <c>context.Background</c>.
    /// </summary>
    public static Context Background { get; } = new EndlessContext(null);

    /// <summary>
    /// As <see cref="Background"/>, where it is not clear yet which context to pass. Go's counterpart: <c>context.TODO</c>.
    /// </summary>
    public static Context Todo { get; } = new EndlessContext(null);

    /// <summary>
    /// A channel for selects that is closed when the context is done, and never ready when the context cannot be done. The same at each
    /// call. Go's counterpart: <c>ctx.Done()</c>.
    /// </summary>
    public IReceiveChan<ValueTuple> Done => Canceller?.DoneChan ?? Chan<ValueTuple>.Never;

    /// <summary>Whether the context is done: one read, for loops.</summary>
    public bool IsDone => Err is not null;

    /// <summary>
    /// Why the context is done: null until then, afterwards always the same <see cref="ContextCanceledException"/> or
    /// <see cref="DeadlineExceededException"/>. The property is set exactly when <see cref="Done"/> is closed. The exception was never
    /// thrown; to throw one, use <see cref="ThrowIfDone"/>. Go's counterpart: <c>ctx.Err()</c>.
    /// </summary>
    public OperationCanceledException? Err => Canceller?.Error;

    /// <summary>
    /// What led to <see cref="Err"/>: the exception that was given to the first cancel or with the deadline, here or above; without one,
    /// <see cref="Err"/> itself. Null until the context is done. Go's counterpart: <c>context.Cause(ctx)</c>.
    /// </summary>
    public Exception? Cause => Canceller?.GivenCause ?? Err;

    /// <summary>
    /// When the context will be done at the latest; null when it has no deadline. Cost: a look at each context above. Go's counterpart:
    /// <c>ctx.Deadline()</c>.
    /// </summary>
    public DateTimeOffset? Deadline
    {
        get
        {
            var canceller = Canceller;
            while (canceller is not (null or DeadlineContext))
                canceller = canceller.Parent!.Canceller;
            return (canceller as DeadlineContext)?.Moment; // A deadline no earlier than one above makes no DeadlineContext.
        }
    }

    /// <summary>
    /// A token that is cancelled when the context is done, for other .NET code; the same at each call. Callbacks that are registered with
    /// the token run on the thread pool, not in the call that cancels. So neither their time nor their exceptions reach the one who
    /// cancels; the exceptions go where those of unobserved tasks go.
    /// </summary>
    public CancellationToken Token => Canceller?.DoneToken ?? CancellationToken.None;

    /// <summary>
    /// Throws when the context is done. The exception is of the type of <see cref="Err"/>, with the cause that was given as its inner
    /// exception. The exception is made anew, so that its trace is the caller's.
    /// </summary>
    /// <exception cref="ContextCanceledException">The context was cancelled.</exception>
    /// <exception cref="DeadlineExceededException">Its deadline has passed.</exception>
    public void ThrowIfDone()
    {
        if (IsDone)
            throw NewError();
    }

    /// <summary>
    /// The value for <paramref name="key"/>, from the nearest context that has one; the default when there is none. Go's counterpart:
    /// <c>ctx.Value(key)</c>.
    /// </summary>
    /// <remarks>Cost: a look at each context from here to there.</remarks>
    /// <exception cref="ArgumentNullException">There is no key.</exception>
    public T? Value<T>(ContextKey<T> key)
    {
        TryGetValue(key, out var value);
        return value;
    }

    /// <summary>The value for <paramref name="key"/>, from the nearest context that has one.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value, or the default value when there is none.</param>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="ArgumentNullException">There is no key.</exception>
    public bool TryGetValue<T>(ContextKey<T> key, [MaybeNullWhen(false)] out T value)
    {
        ArgumentNullException.ThrowIfNull(key);
        for (var context = this; context is not null; context = context.Parent)
        {
            if (context is ValueContext<T> holder && ReferenceEquals(holder.Key, key))
            {
                value = holder.Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>The context this one is derived from; null for a root.</summary>
    internal Context? Parent { get; }

    /// <summary>The nearest context, from this one up, by which this one is done; null when this one is never done.</summary>
    internal abstract CancelContext? Canceller { get; }

    /// <summary>A new exception for somebody who gives up because the context is done.</summary>
    internal OperationCanceledException NewError() => Err is DeadlineExceededException
        ? new DeadlineExceededException(Canceller!.GivenCause, Token)
        : new ContextCanceledException(Canceller!.GivenCause, Token);

    /// <summary>
    /// Registers <paramref name="listener"/>, which must be in no other list. False: the context is done already, and the listener will not
    /// be called. Allocates nothing.
    /// </summary>
    internal bool TryAdd(ICancelListener listener) => Canceller?.TryAddHere(listener) ?? true;

    /// <summary>
    /// Takes a registered listener out, in constant time. True: the listener will not be called, and may be used again. False: the listener
    /// was called, is being called or is about to be; then the listener must not be registered or pooled again.
    /// </summary>
    internal bool Remove(ICancelListener listener) => Canceller?.RemoveHere(listener) ?? true;
}
