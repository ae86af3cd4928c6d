using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using GoroutineGen.Frames;
using GoroutineGen.Interop;

namespace GoroutineGen.Sync;

/// <summary>Goroutines that work on one task: waits for all of them, and throws the first exception that escaped one.</summary>
/// <remarks>
/// Go's counterpart: <c>golang.org/x/sync/errgroup.Group</c>, where functions return their error. Here the error is the exception that
/// escapes; such an exception does not end the process. Later exceptions are dropped.
/// </remarks>
public sealed class ErrGroup
{
    private readonly WaitGroup _members = new();
    private readonly CancelCauseScope? _scope;

    // One slot for each goroutine, taken before the goroutine is counted in: the slots alone tell who is active. README, "ErrGroup".
    private readonly Semaphore _slots = new(long.MaxValue);
    private ExceptionDispatchInfo? _fault;

    /// <summary>Makes a group without a context.</summary>
    public ErrGroup()
    {
    }

    private ErrGroup(CancelCauseScope scope) => _scope = scope;

    /// <summary>
    /// A group, and a context for the goroutines of the group. The context is cancelled when the first exception escapes a goroutine, with
    /// that exception as <see cref="Context.Cause"/>, or when <see cref="Wait"/> returns:
    /// <c>var (group, ctx) = ErrGroup.WithContext(parent);</c>
    /// </summary>
    public static (ErrGroup Group, Context Context) WithContext(Context parent)
    {
        var scope = Context.WithCause(parent);
        return (new ErrGroup(scope), scope.Context);
    }

    /// <summary>
    /// Starts a goroutine in the group. When a limit is set and reached, waits until another goroutine of the group has ended: a goroutine
    /// parks, an ordinary thread blocks.
    /// </summary>
    /// <remarks><see cref="GoroutineGen.Go.Exit"/> ends the goroutine as a return does.</remarks>
    /// <param name="body">What runs. A <see cref="GoroutineAttribute">[Goroutine]</see> method suspends where it waits; so does a lambda in
    /// one. Other functions hold their thread.</param>
    [Goroutine]
    public void Go(Action body)
    {
        ArgumentNullException.ThrowIfNull(body);
        TakeSlot()?.Block();
        Start(Spawn.Unstarted(body));
    }

    /// <summary>As <see cref="Go(Action)"/>, for async code.</summary>
    /// <param name="body">What runs.</param>
    /// <param name="cancellationToken">Gives up waiting; nothing is started then.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async ValueTask GoAsync(Action body, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(body);
        cancellationToken.ThrowIfCancellationRequested();
        if (TakeSlot() is { } waiter)
            await AsyncWaiter.Wait(waiter, cancellationToken).ConfigureAwait(false);
        Start(Spawn.Unstarted(body));
    }

    /// <summary>Starts a goroutine in the group unless the limit is reached.</summary>
    /// <returns>Whether the goroutine was started.</returns>
    public bool TryGo(Action body)
    {
        ArgumentNullException.ThrowIfNull(body);
        var starts = _slots.TryAcquire();
        if (starts)
            Start(Spawn.Unstarted(body));
        return starts;
    }

    /// <summary>
    /// Waits until all goroutines of the group have ended, and throws the first exception that escaped one. Cancels the group's context.
    /// </summary>
    /// <remarks>For goroutines and threads; async code uses <see cref="WaitAsync"/>.</remarks>
    [Goroutine]
    public void Wait()
    {
        _members.Wait();
        Conclude();
    }

    /// <summary>As <see cref="Wait"/>, for async code.</summary>
    /// <param name="cancellationToken">Gives up waiting; the goroutines go on.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async ValueTask WaitAsync(CancellationToken cancellationToken = default)
    {
        await _members.WaitAsync(cancellationToken).ConfigureAwait(false);
        Conclude();
    }

    /// <summary>Limits how many goroutines of the group run at once.</summary>
    /// <param name="limit">How many; negative: no limit. With 0 every <see cref="Go(Action)"/> waits for good.</param>
    /// <exception cref="InvalidOperationException">Goroutines of the group have not ended, or a start waits. The limit stays as it
    /// was.</exception>
    public void SetLimit(int limit)
    {
        if (!_slots.TryResize(limit < 0 ? long.MaxValue : limit))
            throw new InvalidOperationException(
                "ErrGroup.SetLimit while goroutines of the group are active: set the limit before the first Go, or after Wait.");
    }

    /// <summary>The twin of <see cref="Go(Action)"/>.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Go))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public async GoTask Go__goroutine(Entry entry, Action body)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        ArgumentNullException.ThrowIfNull(body);
        await new WaitAwaiter(TakeSlot()).Cancellable(entry);
        Start(Spawn.Unstarted(body));
    }

    /// <summary>As <see cref="Go(Action)"/>, with a rewritten lambda.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Go))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public async GoTask Go__body(
        Entry entry, Func<Entry, GoTask> body, [CallerFilePath] string? file = null, [CallerLineNumber] int line = 0)
    {
        await new WaitAwaiter(TakeSlot()).Cancellable(entry);
        Start(Spawn.Root(body(Entry.Spawn)), file, line);
    }

    /// <summary>As <see cref="TryGo(Action)"/>, with a rewritten lambda.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(TryGo))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public bool TryGo__body(Func<Entry, GoTask> body, [CallerFilePath] string? file = null, [CallerLineNumber] int line = 0)
    {
        var starts = _slots.TryAcquire();
        if (starts)
            Start(Spawn.Root(body(Entry.Spawn)), file, line);
        return starts;
    }

    /// <summary>The twin of <see cref="Wait"/>.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Wait))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public async GoTask Wait__goroutine(Entry entry)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        await _members.Wait__goroutine().Cancellable(entry);
        Conclude();
    }

    // Null: a slot was free, and is taken now.
    private Waiter? TakeSlot() => _slots.TryAcquire() ? null : _slots.NewWaiter(1);

    private void Start(Goroutine goroutine, string? file = null, int line = 0)
    {
        goroutine.ThrowsToJoiner = true;
        goroutine.TryAddJoiner(new Member(this, goroutine));
        CountIn();
        Spawn.Begin(goroutine, file, line);
    }

    private void CountIn()
    {
        try
        {
            _members.Add(1);
        }
        catch (InvalidOperationException) // Somebody whom Wait has let go has not returned yet.
        {
            _slots.Release();
            throw;
        }
    }

    private void Conclude()
    {
        var fault = Volatile.Read(ref _fault);
        _scope?.Cancel(fault?.SourceException);
        fault?.Throw();
    }

    private void End(ExceptionDispatchInfo? fault)
    {
        if (fault is not null && Interlocked.CompareExchange(ref _fault, fault, null) is null)
            _scope?.Cancel(fault.SourceException);
        _slots.Release(); // First, so that nobody has a slot when Wait has returned.
        _members.Done();
    }

    /// <summary>Told of a goroutine's end, on the M that ran it: nothing here may wait or run user code.</summary>
    private sealed class Member(ErrGroup group, Goroutine goroutine) : JoinOperation(goroutine)
    {
        private readonly Goroutine _goroutine = goroutine;

        private protected override void Wake() => group.End(_goroutine.ObserveFault());
    }
}
