using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace GoroutineGen.Frames;

/// <summary>
/// Builds twins without a result. A call that never suspends allocates nothing; the first suspension boxes the state machine as a
/// <see cref="CallFrame{TStateMachine}"/>, a spawn as a <see cref="RootFrame{TStateMachine}"/>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public struct GoTaskMethodBuilder
{
    private Frame? _frame;

    /// <summary>Called by the compiler.</summary>
    public static GoTaskMethodBuilder Create() => default;

    /// <summary>Called by the compiler.</summary>
    public readonly GoTask Task => new(_frame);

    /// <summary>
    /// Debuggers ask for this property by its name. It tells the instances of a method apart, so that a step over a wait ends in the
    /// instance where it began. When asked before the first suspension, the property makes the box that the suspension then fills.
    /// </summary>
    internal object ObjectIdForDebugger => _frame ??= new CallFrame<IAsyncStateMachine>();

    /// <summary>Runs the body on the caller's stack, or boxes it unstarted when that stack is nearly used up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Start<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine
    {
        if (StackGuard.MayBeLow(ref stateMachine) && StackGuard.IsLow())
            StackGuard.ContinueOnEmptyStack(Box(ref stateMachine));
        else
            stateMachine.MoveNext();
    }

    /// <summary>Called by the compiler.</summary>
    public readonly void SetResult()
    {
        if (_frame is { } frame)
            frame.Outcome = Frame.Returned;
    }

    /// <summary>Called by the compiler.</summary>
    public void SetException(Exception exception)
    {
        var fault = FaultTrace.Capture(exception);
        if (_frame is { } frame)
            frame.Outcome = fault;
        else
            _frame = new FaultedFrame(fault);
    }

    /// <summary>Called by the compiler.</summary>
    public readonly void SetStateMachine(IAsyncStateMachine stateMachine)
    {
    }

    /// <summary>Called by the compiler.</summary>
    public void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : INotifyCompletion
        where TStateMachine : IAsyncStateMachine => AwaitUnsafeOnCompleted(ref awaiter, ref stateMachine);

    /// <summary>Boxes the body unless it is boxed already, and tells the awaiter which frame waits.</summary>
    public void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : INotifyCompletion
        where TStateMachine : IAsyncStateMachine
    {
        if (typeof(TAwaiter) == typeof(SpawnPoint) && _frame is null)
        {
            BoxRoot(ref stateMachine);
            return;
        }

        var frame = _frame ?? Box(ref stateMachine);
        if (frame is CallFrame<IAsyncStateMachine> { StateMachine: null } known)
            known.StateMachine = stateMachine;
        Awaiters.Suspend(ref awaiter, frame);
    }

    // The frame is stored in this builder before the state machine is copied, so that the builder inside the copy knows its box.
    private CallFrame<TStateMachine> Box<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine
    {
        var frame = new CallFrame<TStateMachine>();
        _frame = frame;
        frame.StateMachine = stateMachine;
        return frame;
    }

    private void BoxRoot<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine
    {
        var root = new RootFrame<TStateMachine>();
        _frame = root;
        root.StateMachine = stateMachine;
    }
}
