using System.Runtime.CompilerServices;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Frames;

/// <summary>A goroutine and the state machine of its body in one object: all that a spawn allocates.</summary>
internal sealed class RootFrame<TStateMachine> : Goroutine
    where TStateMachine : IAsyncStateMachine
{
    internal TStateMachine StateMachine = default!;

    internal override object? Body => StateMachine;

    internal override ThreadUse ThreadUse => ThreadUseOf<TStateMachine>.Value;

    internal override void Resume() => StateMachine.MoveNext();

    private protected override void ReleaseBody() => StateMachine = default!;
}

/// <summary>A goroutine with a result and the state machine of its body in one object.</summary>
internal sealed class RootFrame<TStateMachine, TResult> : Goroutine<TResult>
    where TStateMachine : IAsyncStateMachine
{
    internal TStateMachine StateMachine = default!;

    internal override object? Body => StateMachine;

    internal override ThreadUse ThreadUse => ThreadUseOf<TStateMachine>.Value;

    internal override void Resume() => StateMachine.MoveNext();

    private protected override void ReleaseBody() => StateMachine = default!;
}
