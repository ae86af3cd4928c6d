using System.Runtime.ExceptionServices;
using GoroutineGen.Frames;

namespace GoroutineGen.Interop;

/// <summary>Gives async code a task for a goroutine's end.</summary>
internal static class TaskBridge
{
    internal static Task For(Goroutine goroutine)
    {
        var joiner = new TaskJoiner(goroutine);
        if (!goroutine.TryAddJoiner(joiner))
            joiner.Complete();
        return joiner.Task;
    }

    internal static Task<TResult> For<TResult>(Goroutine<TResult> goroutine)
    {
        var joiner = new TaskJoiner<TResult>(goroutine);
        if (!goroutine.TryAddJoiner(joiner))
            joiner.Complete();
        return joiner.Task;
    }

    // Continuations run elsewhere: the M that ends a goroutine must not be borrowed by async code.
    private sealed class TaskJoiner(Goroutine target) : JoinOperation(target)
    {
        private readonly TaskCompletionSource _source = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly Goroutine _target = target;

        internal Task Task => _source.Task;

        internal void Complete()
        {
            if (_target.Fault is { } fault)
                _source.SetException(fault.SourceException);
            else
                _source.SetResult();
        }

        private protected override void Wake() => Complete();
    }

    private sealed class TaskJoiner<TResult>(Goroutine<TResult> target) : JoinOperation(target)
    {
        private readonly TaskCompletionSource<TResult> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly Goroutine<TResult> _target = target;

        internal Task<TResult> Task => _source.Task;

        internal void Complete()
        {
            if (_target.Fault is { SourceException: OperationCanceledException } cancelled)
                _source.SetFromTask(Rethrow(cancelled));
            else if (_target.Fault is { } fault)
                _source.SetException(fault.SourceException);
            else if (ReferenceEquals(_target.Outcome, Frame.Exited))
                _source.SetCanceled();
            else
                _source.SetResult(_target.Result!);
        }

        private protected override void Wake() => Complete();

        // As for any async method, a cancelled task that keeps the exception.
        private static async Task<TResult> Rethrow(ExceptionDispatchInfo fault)
        {
            await default(ValueTask); // It has to be an async method; there is nothing to wait for.
            fault.Throw();
            return default;
        }
    }
}
