using System.ComponentModel;
using System.Diagnostics;
using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Sync;

/// <summary>Makes calls for the same key into one: while one runs, further callers wait for its value.</summary>
/// <remarks>
/// Go's counterpart: <c>golang.org/x/sync/singleflight.Group</c>. What the function throws is thrown to all its callers. Nothing is kept:
/// once a call has ended, the next one runs the function again.
/// </remarks>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="T">The type of the values.</typeparam>
public class SingleFlight<TKey, T>
    where TKey : notnull
{
    private readonly InnerLock _changing = new();
    private readonly Dictionary<TKey, PendingCall> _calls;

    /// <summary>Makes a group of calls.</summary>
    /// <param name="comparer">How keys are compared; null: by their <c>Equals</c>.</param>
    public SingleFlight(IEqualityComparer<TKey>? comparer = null) => _calls = new Dictionary<TKey, PendingCall>(comparer);

    /// <summary>The value of <paramref name="function"/>, or of the function that runs for the same key already.</summary>
    /// <remarks>
    /// For goroutines and threads; async code uses <see cref="DoAsync"/>. In a goroutine the function may be a
    /// <see cref="GoroutineAttribute">[Goroutine]</see> method.
    /// </remarks>
    /// <exception cref="LockRecursionException">The function calls <c>Do</c> for the same key, and would wait for itself. (Go: a
    /// deadlock.)</exception>
    /// <exception cref="OperationCanceledException">The function that ran for the key ended by <see cref="Go.Exit"/>.</exception>
    [Goroutine]
    public T Do(TKey key, Func<T> function) => Do(key, function, out _);

    /// <summary>As <see cref="Do(TKey, Func{T})"/>.</summary>
    /// <param name="key">The key.</param>
    /// <param name="function">The function.</param>
    /// <param name="shared">Whether other callers got the same value.</param>
    [Goroutine]
    public T Do(TKey key, Func<T> function, out bool shared)
    {
        if (TryBegin(key, function, out var call))
        {
            call.Outcome.Call.Begin();
            try
            {
                call.Outcome.Make(function);
            }
            finally
            {
                End(key, call);
            }
        }
        else
        {
            call.Outcome.Call.ThrowIfCaller();
            call.Outcome.Call.Wait();
        }

        return call.Result.Deliver(out shared);
    }

    /// <summary>
    /// As <see cref="Do(TKey, Func{T})"/>, but returns at once, with a channel that the outcome comes through. The function runs in a
    /// goroutine of its own.
    /// </summary>
    /// <remarks>What the function throws is in the <see cref="FlightResult{T}"/>, where Go ends the process.</remarks>
    public IReceiveChan<FlightResult<T>> DoChan(TKey key, Func<T> function) => StartCall(key, function);

    /// <summary>As <see cref="DoChan(TKey, Func{T})"/>, with a rewritten lambda.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(DoChan))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public IReceiveChan<FlightResult<T>> DoChan__body(TKey key, Func<Entry, GoTask<T>> function) => StartCall(key, function);

    /// <summary>As <see cref="Do(TKey, Func{T})"/>, for async code.</summary>
    /// <param name="key">The key.</param>
    /// <param name="function">The function.</param>
    /// <param name="cancellationToken">Gives up waiting; the function goes on.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled, or the function that ran for the key ended by
    /// <see cref="Go.Exit"/>.</exception>
    public async ValueTask<T> DoAsync(TKey key, Func<Task<T>> function, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (TryBegin(key, function, out var call))
            _ = MakeCallAsync(key, call, function);
        await call.Outcome.Call.WaitAsync(cancellationToken).ConfigureAwait(false);
        return call.Outcome.ValueOrThrow();
    }

    /// <summary>
    /// Lets the next call for <paramref name="key"/> run its function, although another call may be running. Those who wait for the other
    /// call still get its value.
    /// </summary>
    public void Forget(TKey key)
    {
        using (_changing.Hold())
            _calls.Remove(key);
    }

    /// <summary>The twin of <see cref="Do(TKey, Func{T})"/>.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Do))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public async GoTask<T> Do__goroutine(Entry entry, TKey key, Func<T> function)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        return (await DoInGoroutine(entry, key, function)).Deliver(out _);
    }

    /// <summary>The twin of <see cref="Do(TKey, Func{T}, out bool)"/>.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Do))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public async GoTask<FlightResult<T>> Do__goroutine_out(Entry entry, TKey key, Func<T> function)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        return await DoInGoroutine(entry, key, function);
    }

    /// <summary>As <see cref="Do(TKey, Func{T})"/>, with a rewritten lambda.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Do))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public async GoTask<T> Do__body(Entry entry, TKey key, Func<Entry, GoTask<T>> function) =>
        (await DoInGoroutine(entry, key, function)).Deliver(out _);

    private async GoTask<FlightResult<T>> DoInGoroutine(Entry entry, TKey key, Delegate function)
    {
        if (TryBegin(key, function, out var call))
        {
            await MakeCall(key, call, function);
        }
        else
        {
            call.Outcome.Call.ThrowIfCaller();
            await call.Outcome.Call.Wait__goroutine().Cancellable(entry);
        }

        return call.Result;
    }

    private IReceiveChan<FlightResult<T>> StartCall(TKey key, Delegate function)
    {
        var leads = TryBegin(key, function, out var call);
        var results = new Chan<FlightResult<T>>(1);
        Spawn.Begin(Deliver(Entry.Spawn, key, call, leads ? function : null, results));
        return results;
    }

    // Whether the caller makes the call, and then ends it. Else another caller makes the call, and this one waits for that.
    private bool TryBegin(TKey key, Delegate function, out PendingCall call)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(function);
        using (_changing.Hold())
        {
            if (_calls.TryGetValue(key, out var found))
            {
                call = found;
                call.IsShared = true;
                return false;
            }

            call = new PendingCall();
            _calls.Add(key, call);
            return true;
        }
    }

    // Whoever comes from here on makes a new call.
    private void End(TKey key, PendingCall call)
    {
        using (_changing.Hold())
        {
            if (_calls.TryGetValue(key, out var found) && found == call)
                _calls.Remove(key);
        }

        call.Outcome.Call.End();
    }

    private async GoTask MakeCall(TKey key, PendingCall call, Delegate function)
    {
        call.Outcome.Call.Begin();
        try
        {
            await call.Outcome.MakeInGoroutine(function);
        }
        finally
        {
            End(key, call);
        }
    }

    private async Task MakeCallAsync(TKey key, PendingCall call, Func<Task<T>> function)
    {
        await call.Outcome.MakeAsync(function).ConfigureAwait(false);
        End(key, call);
    }

    private async GoTask Deliver(Entry entry, TKey key, PendingCall call, Delegate? function, Chan<FlightResult<T>> results)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        try
        {
            if (function is null)
            {
                await call.Outcome.Call.Wait__goroutine();
            }
            else
            {
                await MakeCall(key, call, function);
            }
        }
        finally
        {
            results.TrySend(call.Result); // The channel has space. This also runs when Go.Exit ends the function and this goroutine.
        }
    }

    /// <summary>A call that has not ended, and what it came to.</summary>
    private sealed class PendingCall
    {
        internal readonly ValueCall<T> Outcome = new(WaitReason.SingleFlight, "SingleFlight.Do");

        /// <summary>Whether others wait for the call's value. Written while the call can be found, under the group's lock.</summary>
        internal bool IsShared;

        internal FlightResult<T> Result => new(Outcome, IsShared);
    }
}

/// <summary>Makes calls for the same text into one; see <see cref="SingleFlight{TKey, T}"/>.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
public sealed class SingleFlight<T> : SingleFlight<string, T>;
