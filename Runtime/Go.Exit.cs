using System.Diagnostics.CodeAnalysis;
using GoroutineGen.Frames;

namespace GoroutineGen;

/// <content>Ending the calling goroutine.</content>
public static partial class Go
{
    /// <summary>
    /// Ends the calling goroutine, and no other: <c>finally</c> blocks and <c>using</c> statements of all its calls run, <c>catch</c>
    /// clauses do not. Whoever joins the goroutine goes on. A <see cref="Goroutine{TResult}"/> has no result then, so joining it throws
    /// <see cref="OperationCanceledException"/> and its <c>Completion</c> is cancelled. Go's counterpart: <c>runtime.Goexit</c>.
    /// </summary>
    /// <remarks>
    /// The call throws a <see cref="GoroutineExitException"/>. Ordinary code can catch that exception like any other, but cannot keep the
    /// goroutine from ending: the exception is thrown again by the goroutine's next check or blocking call. At the latest the goroutine
    /// ends when its body returns.
    /// </remarks>
    /// <exception cref="InvalidOperationException">The caller is an ordinary thread.</exception>
    [DoesNotReturn]
    public static void Exit() => Exits.Begin(Goroutine.Current ?? throw new InvalidOperationException(
        "Go.Exit ends the calling goroutine, and this is an ordinary thread. Return from the method, or run it as a goroutine: "
            + "Go.Run(Method)."));
}
