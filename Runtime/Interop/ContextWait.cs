using System.ComponentModel;
using System.Diagnostics;
using GoroutineGen.Frames;

namespace GoroutineGen.Interop;

/// <summary>What twins await to wait for a task that a context can end.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct ContextWait : IGoAwaiter
{
    private readonly Context _context;
    private readonly TaskWait _wait;

    internal ContextWait(Context context, ValueTask task)
    {
        _context = context;
        _wait = new TaskWait(task);
    }

    /// <summary>The operation is its own awaiter.</summary>
    public ContextWait GetAwaiter() => this;

    /// <summary>The same: the task ends by the token of the context that it was given, and may use until then what it was given.</summary>
    public ContextWait Cancellable() => this;

    /// <summary>Whether the task has completed.</summary>
    public bool IsCompleted => _wait.IsCompleted;

    /// <summary>Throws what the task threw, or why the context is done.</summary>
    public void GetResult()
    {
        try
        {
            _wait.GetResult();
        }
        catch (OperationCanceledException) when (_context.IsDone)
        {
            throw _context.NewError();
        }
    }

    void IGoAwaiter.Suspend(Frame frame) => _wait.Suspend(frame);

    /// <summary>Waits on the spot, and throws what the task threw, or why the context is done.</summary>
    internal void Block()
    {
        _wait.AwaitCompletion();
        GetResult();
    }

    /// <summary>Calls what gives the task, which may be cancelled at once.</summary>
    internal static TTask Start<TTask>(Context context, Func<CancellationToken, TTask> function)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(function);
        try
        {
            return function(context.Token) ?? throw new InvalidOperationException("The function gave no task to wait for.");
        }
        catch (OperationCanceledException) when (context.IsDone)
        {
            throw context.NewError();
        }
    }
}
