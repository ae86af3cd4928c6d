using System.Diagnostics;

namespace GoroutineGen.Frames;

/// <summary>
/// A goroutine whose first frame was boxed as a call because the spawner's stack was nearly used up. The root only waits for that call.
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
