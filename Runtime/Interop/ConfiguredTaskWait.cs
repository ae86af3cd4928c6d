using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using GoroutineGen.Frames;
using GoroutineGen.Scheduling;
using Awaiter = System.Runtime.CompilerServices.ConfiguredTaskAwaitable.ConfiguredTaskAwaiter;

namespace GoroutineGen.Interop;

/// <summary>What twins await to wait for a task by <c>ConfigureAwait</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct ConfiguredTaskWait : IGoAwaiter
{
    private readonly Awaiter _awaiter;

    internal ConfiguredTaskWait(ConfiguredTaskAwaitable task) => _awaiter = task.GetAwaiter();

    /// <summary>The operation is its own awaiter.</summary>
    public ConfiguredTaskWait GetAwaiter() => this;

    /// <summary>Whether there is nothing to wait for.</summary>
    public bool IsCompleted => _awaiter.IsCompleted;

    /// <summary>Throws what the task threw, unless the options suppress that.</summary>
    public void GetResult() => _awaiter.GetResult();

    void IGoAwaiter.Suspend(Frame frame) => Parking.Park(frame, AwaiterOperation<Awaiter>.Rent(_awaiter));

    /// <summary>Waits on the spot, and throws what the task threw, unless the options suppress that.</summary>
    internal void Block()
    {
        if (!IsCompleted)
            Parking.Block(AwaiterOperation<Awaiter>.Rent(_awaiter));
        GetResult();
    }
}
