using System.Runtime.ExceptionServices;
using GoroutineGen.Frames;

namespace GoroutineGen.Interop;

/// <summary>Gives async code a task for a goroutine's end.</summary>
internal static class TaskBridge
{
    internal static Task For(Goroutine goroutine)
    {
        var completer = goroutine.Completer ?? goroutine.GetOrAddCompleter(new TaskJoiner(goroutine));
        CompleteIfEnded(goroutine, completer);
        return ((TaskJoiner)completer).Task;
    }

    internal static Task<TResult> For<TResult>(Goroutine<TResult> goroutine)
    {
        var completer = goroutine.Completer ?? goroutine.GetOrAddCompleter(new TaskJoiner<TResult>(goroutine));
        CompleteIfEnded(goroutine, completer);
        return ((TaskJoiner<TResult>)completer).Task;
    }

    // The status says that the goroutine has ended a moment before the stack of joiners is closed.
    private static void CompleteIfEnded(Goroutine goroutine, CompletionJoiner completer)
    {
        if (goroutine.Status == GoroutineStatus.Ended)
            completer.Complete();
    }

    // Continuations run elsewhere: the M that ends a goroutine must not be borrowed by async code.
    private sealed class TaskJoiner(Goroutine target) : CompletionJoiner(target)
    {
        private readonly TaskCompletionSource _source = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly Goroutine _target = target;

        internal Task Task => _source.Task;

        internal override void Complete()
        {
            if (Task.IsCompleted)
                return;
            if (_target.ObserveFault() is { } fault)
                _source.TrySetException(fault.SourceException);
            else
                _source.TrySetResult();
        }
    }

    private sealed class TaskJoiner<TResult>(Goroutine<TResult> target) : CompletionJoiner(target)
    {
        private readonly TaskCompletionSource<TResult> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly Goroutine<TResult> _target = target;

        internal Task<TResult> Task => _source.Task;

        internal override void Complete()
        {
            if (Task.IsCompleted)
                return;
            if (_target.ObserveFault() is { SourceException: OperationCanceledException } cancelled)
                _source.TrySetFromTask(Rethrow(cancelled));
            else if (_target.ObserveFault() is { } fault)
                _source.TrySetException(fault.SourceException);
            else if (ReferenceEquals(_target.Outcome, Frame.Exited))
                _source.TrySetCanceled();
            else
                _source.TrySetResult(_target.Result!);
        }

        // Gives a cancelled task that keeps the exception, as any async method does.
        private static async Task<TResult> Rethrow(ExceptionDispatchInfo fault)
        {
            await default(ValueTask).ConfigureAwait(false); // It has to be an async method; there is nothing to wait for.
            fault.Throw();
            return default;
        }
    }
}
