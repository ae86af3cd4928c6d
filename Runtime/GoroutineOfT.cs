using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using GoroutineGen.Frames;
using GoroutineGen.Interop;
using GoroutineGen.Scheduling;

namespace GoroutineGen;

/// <summary>A goroutine that returns a value. An exception that escapes the goroutine is thrown to whoever joins.</summary>
/// <typeparam name="TResult">The type of the value.</typeparam>
public abstract class Goroutine<TResult> : Goroutine
{
    internal TResult? Result;

    private protected Goroutine() => ThrowsToJoiner = true;

    /// <summary>A task with the goroutine's result, for async code; the same at each call.</summary>
    public new Task<TResult> Completion => TaskBridge.For(this);

    /// <summary>Waits until the goroutine has ended and gives its result; throws what the goroutine threw.</summary>
    /// <exception cref="OperationCanceledException">The goroutine ended by <see cref="Go.Exit"/>.</exception>
    [Goroutine]
    public new TResult Join()
    {
        WaitForEnd();
        return ResultOrThrow();
    }

    /// <summary>The twin of <see cref="Join()"/>.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Join))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public new JoinAwaiter<TResult> Join__goroutine() => new(this);

    /// <summary>Lets async code await the goroutine's result.</summary>
    public new TaskAwaiter<TResult> GetAwaiter() => Completion.GetAwaiter();

    [StackTraceHidden]
    internal TResult ResultOrThrow()
    {
        ObserveFault()?.Throw();
        if (ReferenceEquals(Outcome, Exited))
            throw new OperationCanceledException($"Goroutine {Id} ended by Go.Exit, so it has no result.");
        return Result!;
    }

    private protected override Task CompletionTask() => Completion;
}
