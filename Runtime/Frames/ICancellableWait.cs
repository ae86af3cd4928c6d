using System.ComponentModel;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Frames;

/// <summary>
/// What a twin can await so that the end of the goroutine's context ends the wait: by <see cref="CancellableAwaiter{TWait, TResult}"/>.
/// Only awaiters of this library implement it, each a struct.
/// </summary>
/// <typeparam name="TResult">What the wait results in; an empty value for nothing.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ICancellableWait<TResult>
{
    /// <summary>
    /// Whether the wait may be for something that was given <see cref="CancellableWaits.Token"/>. An
    /// <see cref="OperationCanceledException"/> of the result then becomes the context's own.
    /// </summary>
    internal static virtual bool MayHaveToken => false;

    /// <summary>Whether there is nothing to wait for.</summary>
    bool IsCompleted { get; }

    /// <summary>Called when the operation is done: its result.</summary>
    TResult GetResult();

    /// <summary>
    /// As <see cref="IGoAwaiter.Suspend"/>, but parks by <paramref name="wait"/>, which can take the operation back.
    /// </summary>
    internal void Suspend(Frame frame, CancellableWait wait);

    /// <summary>
    /// Called in place of <see cref="GetResult"/> when the operation was never committed, or was taken back: gives back what the operation
    /// was made of, if anything.
    /// </summary>
    internal void Abandon()
    {
    }
}
