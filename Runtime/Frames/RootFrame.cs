using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace GoroutineGen.Frames;

/// <summary>A goroutine and the state machine of its body in one object: all that a spawn allocates.</summary>
internal sealed class RootFrame<TStateMachine> : Goroutine
    where TStateMachine : IAsyncStateMachine
{
    internal TStateMachine StateMachine = default!;

    internal override object? Body => StateMachine;

    internal override void Resume() => StateMachine.MoveNext();

    private protected override void ReleaseBody() => StateMachine = default!;
}

/// <summary>A goroutine with a result and the state machine of its body in one object.</summary>
internal sealed class RootFrame<TStateMachine, TResult> : Goroutine<TResult>
    where TStateMachine : IAsyncStateMachine
{
    internal TStateMachine StateMachine = default!;

    internal override object? Body => StateMachine;

    internal override void Resume() => StateMachine.MoveNext();

    private protected override void ReleaseBody() => StateMachine = default!;
}

/// <summary>A goroutine that runs an ordinary delegate: it cannot suspend, so it holds its thread while it blocks.</summary>
/// <param name="body">What runs.</param>
/// <param name="shown">What a dump shows, where <paramref name="body"/> only calls it.</param>
[StackTraceHidden]
internal sealed class DelegateRoot(Action body, Delegate? shown = null) : Goroutine
{
    private Action? _body = body;
    private Delegate? _shown = shown ?? body;

    internal override object? Body => _shown;

    internal override void Resume()
    {
        try
        {
            _body!();
            Outcome = Returned;
        }
        catch (Exception exception)
        {
            Outcome = ExceptionDispatchInfo.Capture(exception);
        }
    }

    private protected override void ReleaseBody()
    {
        _body = null;
        _shown = null;
    }
}

/// <summary>A goroutine with a result that runs an ordinary delegate.</summary>
/// <param name="body">What runs.</param>
/// <param name="shown">What a dump shows, where <paramref name="body"/> only calls it.</param>
[StackTraceHidden]
internal sealed class DelegateRoot<TResult>(Func<TResult> body, Delegate? shown = null) : Goroutine<TResult>
{
    private Func<TResult>? _body = body;
    private Delegate? _shown = shown ?? body;

    internal override object? Body => _shown;

    internal override void Resume()
    {
        try
        {
            Result = _body!();
            Outcome = Returned;
        }
        catch (Exception exception)
        {
            Outcome = ExceptionDispatchInfo.Capture(exception);
        }
    }

    private protected override void ReleaseBody()
    {
        _body = null;
        _shown = null;
    }
}

/// <summary>
/// A goroutine whose first frame was boxed as a call because the spawner's stack was nearly used up; it only waits for that call.
/// </summary>
[StackTraceHidden]
internal sealed class DeferredRoot : Goroutine
{
    private Frame? _body;

    internal DeferredRoot(Frame body)
    {
        _body = body;
        body.Caller = this;
        Leaf = body;
    }

    internal override void Resume() => Outcome = _body!.Outcome;

    private protected override void ReleaseBody() => _body = null;
}

/// <summary>As <see cref="DeferredRoot"/>, with a result.</summary>
[StackTraceHidden]
internal sealed class DeferredRoot<TResult> : Goroutine<TResult>
{
    private ResultFrame<TResult>? _body;

    internal DeferredRoot(ResultFrame<TResult> body)
    {
        _body = body;
        body.Caller = this;
        Leaf = body;
    }

    internal override void Resume()
    {
        Result = _body!.Result;
        Outcome = _body!.Outcome;
    }

    private protected override void ReleaseBody() => _body = null;
}
