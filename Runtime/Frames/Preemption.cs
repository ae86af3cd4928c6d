using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Frames;

/// <summary>The check that twins make at loop back-edges and before calls: one load of a static and one branch that is not taken.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public static class Preemption
{
    // How many Ps are asked to preempt (plus one while Always or Sometimes is set, or while the world is being stopped). A count, not a
    // flag: a P that answers can then take its own request back without losing another P's.
    private static volatile int _requests;
    private static volatile bool _always;
    private static volatile Func<bool>? _sometimes;

    /// <summary>
    /// Whether some P should preempt its goroutine; <see cref="Check"/> finds out whether it is the P of the running goroutine.
    /// </summary>
    public static bool Requested
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _requests != 0;
    }

    /// <summary>A stress switch for tests: every check suspends.</summary>
    internal static bool Always
    {
        get => _always;
        set
        {
            if (_always == value)
                return;
            _always = value;
            Add(value ? 1 : -1);
        }
    }

    /// <summary>
    /// As <see cref="Always"/>, but each check asks this function whether to suspend; null when no function is to be asked.
    /// </summary>
    internal static Func<bool>? Sometimes
    {
        get => _sometimes;
        set
        {
            var change = (value is null ? 0 : 1) - (_sometimes is null ? 0 : 1);
            _sometimes = value;
            Add(change);
        }
    }

    /// <summary>Suspends when this goroutine's P was asked to preempt it.</summary>
    public static PreemptionCheck Check() => default;

    /// <summary>As <see cref="Check"/>, in a method that can be cancelled: throws when the goroutine's context is done.</summary>
    public static CancellableCheck CheckCancellable() => default;

    /// <summary>
    /// The check of code that cannot suspend (in a lock, a lambda, a local function): when this goroutine's P was asked to preempt it, the
    /// goroutine gives that P up and waits on its thread for its next turn. On an ordinary thread nothing happens.
    /// </summary>
    public static void CheckBlocking()
    {
        if (Exits.Any)
            Exits.ThrowIfCaught();
        Machine.Current?.CheckPreemption();
    }

    /// <summary>As <see cref="CheckBlocking"/>, in a method that can be cancelled.</summary>
    public static void CheckBlockingCancellable()
    {
        CheckBlocking();
        Cancellation.ThrowIfRequested();
    }

    // Whether this goroutine's P is asked to preempt it. Each look is counted, because a request to look for a cancellation stands for a
    // limited number of looks.
    private static bool LookForOwnRequest()
    {
        if (Machine.Current is not { Processor: { } processor })
            return false;
        processor.CountLook();
        return _always || processor.ShouldPreempt || _sometimes?.Invoke() == true;
    }

    internal static void Add(int count)
    {
#pragma warning disable CS0420 // Interlocked treats the volatile field as volatile.
        Interlocked.Add(ref _requests, count);
#pragma warning restore CS0420
    }

    /// <summary>Awaited by a check that saw a request.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [StackTraceHidden]
    public readonly struct PreemptionCheck : IGoAwaiter
    {
        /// <summary>The check is its own awaiter.</summary>
        public PreemptionCheck GetAwaiter() => this;

        /// <summary>Whether the request was not for this goroutine's P.</summary>
        public bool IsCompleted => !LookForOwnRequest();

        /// <summary>Throws when the goroutine called <c>Go.Exit</c> and ordinary code has caught the exception.</summary>
        public void GetResult()
        {
            if (Exits.Any)
                Exits.ThrowIfCaught();
        }

        void IGoAwaiter.Suspend(Frame frame) => Parking.Park(frame, YieldOperation.ToGlobalTail);
    }

    /// <summary>Awaited by a check of a method that can be cancelled.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [StackTraceHidden]
    public readonly struct CancellableCheck : IGoAwaiter
    {
        /// <summary>The check is its own awaiter.</summary>
        public CancellableCheck GetAwaiter() => this;

        /// <summary>Whether the request was not for this goroutine's P, or the goroutine is cancelled.</summary>
        public bool IsCompleted => !LookForOwnRequest() || Cancellation.IsPending;

        /// <summary>Throws when the goroutine is cancelled, or called <c>Go.Exit</c> and ordinary code has caught the exception.</summary>
        public void GetResult()
        {
            default(PreemptionCheck).GetResult();
            Cancellation.ThrowIfRequested();
        }

        void IGoAwaiter.Suspend(Frame frame) => Parking.Park(frame, YieldOperation.ToGlobalTail);
    }
}
