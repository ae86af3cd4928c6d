using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Contexts;

/// <summary>What <see cref="Context.AfterFunc"/> registers.</summary>
internal sealed class CancelCallback(Context context, Delegate body) : ICancelListener
{
    private readonly ExecutionContext? _asyncLocals = Machine.CaptureContext();
    private ListenerLinks _links;

    // Whoever takes it decides: it runs, or it was stopped.
    private Delegate? _body = body;

    ref ListenerLinks ICancelListener.Links => ref _links;

    public void ContextDone()
    {
        if (Interlocked.Exchange(ref _body, null) is { } body)
            Spawn.BeginLater(body, _asyncLocals);
    }

    internal bool Stop()
    {
        if (Interlocked.Exchange(ref _body, null) is null)
            return false;
        context.Remove(this);
        return true;
    }
}
