using System.Diagnostics;
using System.Runtime.CompilerServices;

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
