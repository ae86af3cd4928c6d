using System.Runtime.CompilerServices;

namespace GoroutineGen.Scheduling;

/// <summary>
/// What .NET keeps in a thread and belongs to the goroutine: put on the thread when the goroutine's turn begins, taken off when the turn
/// ends. README, "What a turn finds on its thread".
/// </summary>
internal sealed partial class Machine
{
    private static readonly ExecutionContext DefaultContext = CaptureDefault();

    // What this thread's execution context is; null for the default one.
    private ExecutionContext? _context;

    /// <summary>Whether change handlers run because a goroutine's turn begins: what they throw would end the process.</summary>
    internal bool ChangesContext { get; private set; }

    /// <summary>
    /// The calling thread's AsyncLocal values: whoever starts a goroutine gives these to the goroutine. Null for the default context, and
    /// while the flow is suppressed.
    /// </summary>
    internal static ExecutionContext? CaptureContext()
    {
        var context = ExecutionContext.Capture();
        return ReferenceEquals(context, DefaultContext) ? null : context;
    }

    private void EnterContext(Goroutine goroutine)
    {
        if (!ReferenceEquals(goroutine.Context, _context))
            ChangeContext(goroutine);
    }

    private void LeaveContext(Goroutine goroutine)
    {
        ExecutionContext? context = null;
        if (!ThreadContext.IsDefault(_thread))
        {
            context = ExecutionContext.Capture();
            if (context is null || SynchronizationContext.Current is not null)
            {
                LeaveChangedThread(goroutine);
                return;
            }

            if (ReferenceEquals(context, DefaultContext))
                context = null;
        }

        if (ThreadProperties.MayHaveChanged(_thread))
        {
            LeaveChangedThread(goroutine);
            return;
        }

        if (_context != context)
            _context = context;
        if (!ReferenceEquals(goroutine.Context, context))
            goroutine.Context = context;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ChangeContext(Goroutine goroutine)
    {
        var carried = goroutine.Context as CarriedContext;
        if (carried is not null)
            SynchronizationContext.SetSynchronizationContext(carried.Synchronization);
        _context = carried is null ? (ExecutionContext?)goroutine.Context : carried.Values;
        Restore(goroutine, _context ?? DefaultContext);
        if (carried is { IsFlowSuppressed: true } && !ExecutionContext.IsFlowSuppressed())
            ExecutionContext.SuppressFlow();
    }

    // Runs change handlers. Handlers are user code and run as the goroutine, so they may wait; a wait takes the place of the goroutine's
    // leaf.
    private void Restore(Goroutine goroutine, ExecutionContext context)
    {
        var leaf = goroutine.Leaf;
        ChangesContext = true;
        ExecutionContext.Restore(context);
        ChangesContext = false;
        if (goroutine.Leaf != leaf)
            goroutine.Leaf = leaf;
    }

    // This thread sleeps without a goroutine: it must not keep the values of the last one.
    private void ForgetContext()
    {
        if (_context is null)
            return;
        _context = null;
        ExecutionContext.Restore(DefaultContext);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void LeaveChangedThread(Goroutine goroutine)
    {
        if (_locked is null)
            ThreadProperties.Reset(_thread, _name);
        var isFlowSuppressed = ExecutionContext.IsFlowSuppressed();
        if (isFlowSuppressed)
            ExecutionContext.RestoreFlow(); // Until then the values cannot be captured.
        var synchronization = SynchronizationContext.Current;
        if (synchronization is not null)
            SynchronizationContext.SetSynchronizationContext(null);
        _context = CaptureContext();
        var carriesMore = isFlowSuppressed || synchronization is not null;
        goroutine.Context = carriesMore ? new CarriedContext(_context, synchronization, isFlowSuppressed) : _context;
    }

    private static ExecutionContext CaptureDefault()
    {
        ExecutionContext? context = null;
        var thread = new Thread(() => context = ExecutionContext.Capture());
        thread.UnsafeStart();
        Uninterrupted.Do(thread, static other => other.Join());
        return context!;
    }
}
