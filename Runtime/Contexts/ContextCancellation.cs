using System.Diagnostics.CodeAnalysis;
using GoroutineGen.Frames;

namespace GoroutineGen.Contexts;

/// <summary>Lets a context cancel a goroutine that was started with it.</summary>
internal sealed class ContextCancellation : Cancellation, ICancelListener
{
    private readonly Goroutine _goroutine;
    private ListenerLinks _links;

    private ContextCancellation(Context context, Goroutine goroutine)
    {
        Context = context;
        _goroutine = goroutine;
    }

    /// <summary>What the goroutine was started with.</summary>
    internal Context Context { get; }

    ref ListenerLinks ICancelListener.Links => ref _links;

    internal override CancellationToken Token => Context.Token;

    /// <summary>
    /// Lets the context cancel <paramref name="goroutine"/>. Called by the creator of the goroutine, before the goroutine is started.
    /// </summary>
    internal static void Attach(Context context, Goroutine goroutine)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Canceller is null)
            return; // Never done.
        var cancellation = new ContextCancellation(context, goroutine);
        cancellation.Attach(goroutine);
        if (!context.TryAdd(cancellation))
            cancellation.ContextDone();
    }

    public void ContextDone() => Request(_goroutine);

    [DoesNotReturn]
    internal override void Throw() => throw Context.NewError();

    private protected override void Release() => Context.Remove(this);
}
