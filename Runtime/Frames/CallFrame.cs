using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace GoroutineGen.Frames;

/// <summary>The box of a nested call that suspended.</summary>
[StackTraceHidden]
internal sealed class CallFrame<TStateMachine> : Frame
    where TStateMachine : IAsyncStateMachine
{
    internal TStateMachine StateMachine = default!;

    internal override object? Body => StateMachine;

    internal override void Resume() => StateMachine.MoveNext();
}

/// <summary>The box of a nested call with a result that suspended.</summary>
[StackTraceHidden]
internal sealed class CallFrame<TStateMachine, TResult> : ResultFrame<TResult>
    where TStateMachine : IAsyncStateMachine
{
    internal TStateMachine StateMachine = default!;

    internal override object? Body => StateMachine;

    internal override void Resume() => StateMachine.MoveNext();
}

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
