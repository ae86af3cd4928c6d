using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace GoroutineGen.Frames;

/// <summary>Carries the exception of a call that threw before it ever suspended.</summary>
[StackTraceHidden]
internal sealed class FaultedFrame : Frame
{
    internal FaultedFrame(ExceptionDispatchInfo fault) => Outcome = fault;

    internal override void Resume() => throw new InvalidOperationException("A completed call cannot be resumed.");
}

/// <summary>Carries the exception of a call with a result that threw before it ever suspended.</summary>
[StackTraceHidden]
internal sealed class FaultedFrame<TResult> : ResultFrame<TResult>
{
    internal FaultedFrame(ExceptionDispatchInfo fault) => Outcome = fault;

    internal override void Resume() => throw new InvalidOperationException("A completed call cannot be resumed.");
}
