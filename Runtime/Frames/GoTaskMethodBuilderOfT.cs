using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace GoroutineGen.Frames;

/// <summary>Builds twins with a result; see <see cref="GoTaskMethodBuilder"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public struct GoTaskMethodBuilder<TResult>
{
    private Frame? _frame;
    private TResult? _result;

    /// <summary>Called by the compiler.</summary>
    public static GoTaskMethodBuilder<TResult> Create() => default;

    /// <summary>Called by the compiler.</summary>
    public readonly GoTask<TResult> Task => new(_frame, _result);

    /// <summary>
    /// Debuggers ask for this property by its name. It tells the instances of a method apart, so that a step over a wait ends in the
    /// instance where it began. When asked before the first suspension, the property makes the box that the suspension then fills.
    /// </summary>
    internal object ObjectIdForDebugger => _frame ??= new CallFrame<IAsyncStateMachine, TResult>();

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
    public void SetResult(TResult result)
    {
        if (_frame is null)
        {
            _result = result;
            return;
        }

        if (_frame is ResultFrame<TResult> call)
            call.Result = result;
        else
            Unsafe.As<Goroutine<TResult>>(_frame).Result = result;
        _frame.Outcome = Frame.Returned;
    }

    /// <summary>Called by the compiler.</summary>
    public void SetException(Exception exception)
    {
        var fault = FaultTrace.Capture(exception);
        if (_frame is { } frame)
            frame.Outcome = fault;
        else
            _frame = new FaultedFrame<TResult>(fault);
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
        if (frame is CallFrame<IAsyncStateMachine, TResult> { StateMachine: null } known)
            known.StateMachine = stateMachine;
        Awaiters.Suspend(ref awaiter, frame);
    }

    private CallFrame<TStateMachine, TResult> Box<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine
    {
        var frame = new CallFrame<TStateMachine, TResult>();
        _frame = frame;
        frame.StateMachine = stateMachine;
        return frame;
    }

    private void BoxRoot<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine
    {
        var root = new RootFrame<TStateMachine, TResult>();
        _frame = root;
        root.StateMachine = stateMachine;
    }
}
