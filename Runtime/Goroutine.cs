using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using GoroutineGen.Frames;
using GoroutineGen.Interop;
using GoroutineGen.Scheduling;

namespace GoroutineGen;

/// <summary>
/// A running function with its own growable stack, scheduled onto a few threads. Started by <c>Go.Run</c>. The handle stays valid after the
/// goroutine has ended and is never reused.
/// </summary>
/// <remarks>Go's counterpart: what a <c>go</c> statement starts, which in Go has no handle.</remarks>
[DebuggerDisplay("goroutine {Id} {Name,nq} [{Status}, {WaitReason}]")]
public abstract class Goroutine : Frame, IParked
{
    // Names are rare; keeping them outside saves every other goroutine the field.
    private static readonly SideTable<Goroutine, string> Names = new();

    /// <summary>The innermost suspended frame, from which the goroutine resumes. Owned by the M that runs it.</summary>
    internal Frame Leaf;

    /// <summary>
    /// What AsyncLocal values, culture and Activity the goroutine runs with: an ExecutionContext, a <see cref="CarriedContext"/>, or null
    /// for the default context.
    /// </summary>
    internal object? Context;

    /// <summary>The file of the call that started the goroutine; null when it is not known.</summary>
    internal string? StartFile;

    /// <summary>The line of the call that started the goroutine.</summary>
    internal int StartLine;

    // Who waits for the end: a stack of JoinOperation, closed by an EndOfJoiners. See Interop/JoinOperation.cs.
    private JoinOperation? _joiners;
    private long _id;
    private volatile GoroutineStatus _status;
    private volatile WaitReason _waitReason;
    private GoroutineTraits _traits;

    // Where the goroutine stands in the list of goroutines that have waited. _listChunk is null before the first wait and after the end.
    private byte _listSlot;
    private GoroutineChunk? _listChunk;

    private protected Goroutine() => Leaf = this;

    /// <summary>The goroutine that is running on this thread, or null when the thread is an ordinary one.</summary>
    public static Goroutine? Current => Machine.Current?.Running;

    /// <summary>A number that no other goroutine of this process has had.</summary>
    public long Id
    {
        get => _id;
        internal set => _id = value;
    }

    /// <summary>A name for dumps and debuggers; empty unless it was set.</summary>
    /// <exception cref="ArgumentNullException">Set to null.</exception>
    public string Name
    {
        get => Names.TryGet(this, out var name) ? name : "";
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            Names.Set(this, value);
        }
    }

    /// <summary>What the goroutine is doing; already past when you read it.</summary>
    public GoroutineStatus Status
    {
        get => _status;
        internal set
        {
            Invariants.StatusChanges(this, _status, value);
            _status = value;
        }
    }

    /// <summary>Why the goroutine waits, when it does; already past when you read it.</summary>
    public WaitReason WaitReason
    {
        get => _waitReason;
        internal set => _waitReason = value;
    }

    /// <summary>
    /// Raised when a <see cref="Goroutine{TResult}"/> that threw is collected, and nobody had joined it or asked for its
    /// <see cref="Completion"/>. As <see cref="TaskScheduler.UnobservedTaskException"/>: the handler runs on the finalizer's thread,
    /// without a sender; when it throws, the process ends.
    /// </summary>
    public static event EventHandler<UnobservedExceptionEventArgs>? UnobservedException;

    /// <summary>
    /// A task that completes when the goroutine ends, for async code; the same at each call. Only the task of a
    /// <see cref="Goroutine{TResult}"/> faults, or is cancelled (by <see cref="Go.Exit"/>).
    /// </summary>
    public Task Completion => CompletionTask();

    /// <summary>Waits until the goroutine has ended. A goroutine that waits parks, an ordinary thread blocks.</summary>
    /// <remarks>Go's counterpart: receiving from a done channel that the goroutine closes.</remarks>
    [Goroutine]
    public void Join()
    {
        WaitForEnd();
        ThrowToJoiner();
    }

    /// <summary>The twin of <see cref="Join()"/>.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Join))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public JoinAwaiter Join__goroutine() => new(this);

    /// <summary>Lets async code await the goroutine.</summary>
    public TaskAwaiter GetAwaiter() => Completion.GetAwaiter();

    /// <summary>The goroutine's number, name and state.</summary>
    public override string ToString() => $"goroutine {Id}{(Name.Length > 0 ? $" \"{Name}\"" : "")} [{Status}]";

    /// <summary>Whether an exception that escapes the goroutine is for whoever joins; else it ends the process.</summary>
    internal bool ThrowsToJoiner
    {
        get => Has(GoroutineTraits.ThrowsToJoiner);
        set => Set(GoroutineTraits.ThrowsToJoiner, value);
    }

    /// <summary>
    /// Whether the goroutine is in the middle of ordinary code on one thread (its M waits for a P to continue it there).
    /// </summary>
    internal bool HeldByThread
    {
        get => Has(GoroutineTraits.HeldByThread);
        set => Set(GoroutineTraits.HeldByThread, value);
    }

    /// <summary>
    /// The exception that escaped the goroutine, once the goroutine has ended; null for none. The exception counts as observed from here
    /// on.
    /// </summary>
    internal ExceptionDispatchInfo? ObserveFault() =>
        Outcome is UnobservedFault unobserved ? unobserved.Observe() : Outcome as ExceptionDispatchInfo;

    /// <summary>Whether a dump finds the goroutine in a list.</summary>
    internal bool IsListed => _listChunk is not null;

    internal void EnterList(GoroutineChunk chunk, byte slot) => (_listChunk, _listSlot) = (chunk, slot);

    /// <summary>Takes the goroutine out of the list. Called by the M that ran the goroutine to its end.</summary>
    internal void LeaveList()
    {
        _listChunk?.Free(_listSlot);
        _listChunk = null;
    }

    internal bool Has(GoroutineTraits trait) => (_traits & trait) != 0;

    /// <summary>Only for whoever has the goroutine to itself: its creator, the M that runs it, the M that took it from a queue.</summary>
    internal void Set(GoroutineTraits trait, bool value) => _traits = value ? _traits | trait : _traits & ~trait;

    /// <summary>
    /// Called once by the M that ran the goroutine to its end: wakes the joiners, or ends the process for an exception nobody can catch.
    /// </summary>
    [StackTraceHidden]
    internal void Finish()
    {
        if (!ReferenceEquals(Outcome, Returned) || Has(GoroutineEnd.Marks))
            Outcome = GoroutineEnd.Settle(this, isJoined: JoinOperation.IsAnyoneOn(_joiners));
        Leaf = this;
        Context = null;
        ReleaseBody();
        Status = GoroutineStatus.Ended;
        JoinOperation.WakeAll(ref _joiners);
    }

    /// <summary>Registers <paramref name="joiner"/>.</summary>
    /// <returns>Whether the joiner is registered; false when the goroutine has ended already.</returns>
    internal bool TryAddJoiner(JoinOperation joiner) => JoinOperation.TryPush(ref _joiners, joiner);

    /// <summary>How many joiners the goroutine keeps; for tests.</summary>
    internal int JoinerCount => JoinOperation.Count(_joiners);

    /// <summary>The joiner that completes the goroutine's task; null when nobody has asked for the task yet.</summary>
    internal CompletionJoiner? Completer => JoinOperation.CompleterOf(ref _joiners);

    /// <summary>Registers <paramref name="completer"/>, or gives the one that another thread has registered meanwhile.</summary>
    internal CompletionJoiner GetOrAddCompleter(CompletionJoiner completer) => JoinOperation.GetOrAddCompleter(ref _joiners, completer);

    [StackTraceHidden]
    internal void ThrowToJoiner()
    {
        if (ThrowsToJoiner)
            ObserveFault()?.Throw();
    }

    void IParked.Ready() => Scheduler.MakeRunnable(this);

    private protected void WaitForEnd()
    {
        if (Status != GoroutineStatus.Ended)
            Parking.Block(new JoinOperation(this));
    }

    internal static void RaiseUnobserved(UnobservedExceptionEventArgs args) => UnobservedException?.Invoke(null, args);

    /// <summary>
    /// What is known of goroutines with this body; null for a body that cannot suspend, or that no turn begins in.
    /// </summary>
    internal virtual ThreadUse? ThreadUse => null;

    /// <summary>Lets go of what the body held: a handle that is kept must not keep the body's locals.</summary>
    private protected abstract void ReleaseBody();

    private protected virtual Task CompletionTask() => TaskBridge.For(this);
}
