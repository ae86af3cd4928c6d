using System.ComponentModel;
using System.Diagnostics;
using GoroutineGen.Frames;

namespace GoroutineGen.Interop;

/// <summary>What twins await to wait for a task with a result that a context can end.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct ContextWait<TResult> : IGoAwaiter
{
    private readonly Context _context;
    private readonly TaskWait<TResult> _wait;

    internal ContextWait(Context context, ValueTask<TResult> task)
    {
        _context = context;
        _wait = new TaskWait<TResult>(task);
    }

    /// <summary>The operation is its own awaiter.</summary>
    public ContextWait<TResult> GetAwaiter() => this;

    /// <summary>The same: the task ends by the token of the context that it was given, and may use until then what it was given.</summary>
    public ContextWait<TResult> Cancellable() => this;

    /// <summary>Whether the task has completed.</summary>
    public bool IsCompleted => _wait.IsCompleted;

    /// <summary>The task's result; throws what the task threw, or why the context is done.</summary>
    public TResult GetResult()
    {
        try
        {
            return _wait.GetResult();
        }
        catch (OperationCanceledException) when (_context.IsDone)
        {
            throw _context.NewError();
        }
    }

    void IGoAwaiter.Suspend(Frame frame) => _wait.Suspend(frame);

    /// <summary>Waits on the spot, and gives the task's result or throws what the task threw, or why the context is done.</summary>
    internal TResult Block()
    {
        _wait.AwaitCompletion();
        return GetResult();
    }
}
