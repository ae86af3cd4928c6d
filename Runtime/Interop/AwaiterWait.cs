using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Interop;

/// <summary>What twins await to wait for an awaiter of any kind.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct AwaiterWait<TAwaiter> : IGoAwaiter, ICancellableWait<TAwaiter>
    where TAwaiter : INotifyCompletion
{
    private readonly TAwaiter _awaiter;

    internal AwaiterWait(TAwaiter awaiter) => _awaiter = awaiter;

    /// <summary>The operation is its own awaiter.</summary>
    public AwaiterWait<TAwaiter> GetAwaiter() => this;

    /// <summary>The same wait where it may end with the goroutine's context. The task goes on then.</summary>
    public CancellableAwaiter<AwaiterWait<TAwaiter>, TAwaiter> Cancellable() => new(this);

    /// <summary>No interface tells whether an awaiter has completed.</summary>
    public bool IsCompleted => false;

    /// <summary>The awaiter, which has completed.</summary>
    public TAwaiter GetResult() => _awaiter;

    void IGoAwaiter.Suspend(Frame frame) => Parking.Park(frame, AwaiterOperation<TAwaiter>.Rent(_awaiter));

    void ICancellableWait<TAwaiter>.Suspend(Frame frame, CancellableWait wait) =>
        wait.Park(frame, new WithdrawableTask<TAwaiter>(_awaiter, take: null));
}
