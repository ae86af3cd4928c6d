using System.ComponentModel;

namespace GoroutineGen.Blocking;

/// <summary>
/// Stand-ins for the members of <see cref="SemaphoreSlim"/> that block. A cancelled wait throws <see cref="OperationCanceledException"/>
/// itself, where the asynchronous member throws a more special one.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SemaphoreCalls
{
    /// <summary>Stands in for <see cref="SemaphoreSlim.Wait()"/>.</summary>
    public static async ValueTask Wait(CancellationToken token, SemaphoreSlim semaphore) =>
        await Wait(token, semaphore, Timeout.Infinite, CancellationToken.None).ConfigureAwait(false);

    /// <summary>Stands in for <see cref="SemaphoreSlim.Wait(CancellationToken)"/>.</summary>
    public static async ValueTask Wait(CancellationToken token, SemaphoreSlim semaphore, CancellationToken cancellationToken) =>
        await Wait(token, semaphore, Timeout.Infinite, cancellationToken).ConfigureAwait(false);

    /// <summary>Stands in for <see cref="SemaphoreSlim.Wait(int)"/>.</summary>
    public static ValueTask<bool> Wait(CancellationToken token, SemaphoreSlim semaphore, int millisecondsTimeout) =>
        millisecondsTimeout < Timeout.Infinite
            ? new ValueTask<bool>(semaphore.Wait(millisecondsTimeout)) // Which does not refuse it, and does not wait.
            : Wait(token, semaphore, millisecondsTimeout, CancellationToken.None);

    /// <summary>Stands in for <see cref="SemaphoreSlim.Wait(TimeSpan)"/>.</summary>
    public static ValueTask<bool> Wait(CancellationToken token, SemaphoreSlim semaphore, TimeSpan timeout) =>
        Wait(token, semaphore, Milliseconds.Of(timeout, AskFree), CancellationToken.None);

    /// <summary>Stands in for <see cref="SemaphoreSlim.Wait(TimeSpan, CancellationToken)"/>.</summary>
    public static ValueTask<bool> Wait(
        CancellationToken token, SemaphoreSlim semaphore, TimeSpan timeout, CancellationToken cancellationToken) =>
        Wait(token, semaphore, Milliseconds.Of(timeout, AskFree), cancellationToken);

    /// <summary>Stands in for <see cref="SemaphoreSlim.Wait(int, CancellationToken)"/>.</summary>
    public static async ValueTask<bool> Wait(
        CancellationToken token, SemaphoreSlim semaphore, int millisecondsTimeout, CancellationToken cancellationToken)
    {
        using var both = token.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(token, cancellationToken) : null;
        try
        {
            return await semaphore.WaitAsync(millisecondsTimeout, both?.Token ?? cancellationToken).ConfigureAwait(false);
        }
        catch (TaskCanceledException) when (cancellationToken.IsCancellationRequested || token.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken.IsCancellationRequested ? cancellationToken : token);
        }
    }

    private static void AskFree(TimeSpan timeout)
    {
        using SemaphoreSlim free = new(1);
        free.Wait(timeout);
    }
}
