using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Contexts;

/// <summary>What <see cref="Context.AfterFunc"/> registers.</summary>
internal sealed class CancelCallback(Context context, Delegate body) : ICancelListener
{
    private ListenerLinks _links;

    // Null once taken. Whoever takes the body runs it, or has stopped it. The fields below are his then, and he empties them: the
    // registration may be kept for long.
    private Delegate? _body = body;
    private Context? _context = context;
    private ExecutionContext? _asyncLocals = Machine.CaptureContext();

    ref ListenerLinks ICancelListener.Links => ref _links;

    public void ContextDone()
    {
        if (Interlocked.Exchange(ref _body, null) is not { } body)
            return;
        var asyncLocals = _asyncLocals;
        LetGo();
        Spawn.BeginLater(body, asyncLocals);
    }

    internal bool Stop()
    {
        if (Interlocked.Exchange(ref _body, null) is null)
            return false;
        _context!.Remove(this);
        LetGo();
        return true;
    }

    private void LetGo()
    {
        _context = null;
        _asyncLocals = null;
    }
}
