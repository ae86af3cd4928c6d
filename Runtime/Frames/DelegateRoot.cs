using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace GoroutineGen.Frames;

/// <summary>
/// A goroutine that runs an ordinary delegate. The delegate cannot suspend, so the goroutine holds its thread while it blocks.
/// </summary>
/// <param name="body">What runs.</param>
/// <param name="shown">The delegate that a dump shows, where <paramref name="body"/> only calls that delegate; null to show
/// <paramref name="body"/>.</param>
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
/// <param name="shown">The delegate that a dump shows, where <paramref name="body"/> only calls that delegate; null to show
/// <paramref name="body"/>.</param>
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
