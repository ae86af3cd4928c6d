using System.ComponentModel;
using System.Diagnostics;
using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Channels;

/// <summary>What a rewritten <c>Go.Select</c> becomes: the cases as nodes, one await, then the out variables.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Selecting
{
    /// <summary>A receive case whose value is taken from <paramref name="node"/> afterwards.</summary>
    public static SelectNode Receive<T>(IReceiveChan<T>? chan, out ChanNode<T> node)
    {
        node = ChanNode<T>.Rent((Chan<T>?)chan, isSend: false, default);
        node.IsKept = true;
        return node;
    }

    /// <summary>A receive case whose value is ignored.</summary>
    public static SelectNode Receive<T>(IReceiveChan<T>? chan) => ChanNode<T>.Rent((Chan<T>?)chan, isSend: false, default);

    /// <summary>A send case.</summary>
    public static SelectNode Send<T>(ISendChan<T>? chan, T value) => ChanNode<T>.Rent((Chan<T>?)chan, isSend: true, value);

    /// <summary>Waits for one of the cases; awaiting gives its position.</summary>
    public static SelectAwaiter Select(params ReadOnlySpan<SelectNode> cases)
    {
        var chosen = SelectChoice.TryComplete(cases);
        return chosen < 0 ? new SelectAwaiter(SelectOperation.Rent(cases)) : new SelectAwaiter(SelectChoice.Conclude(cases, chosen));
    }

    /// <summary>Ends the rewritten expression: the out variables have been assigned, the value is the case's position.</summary>
    public static int Finish(int chosen, params ReadOnlySpan<bool> taken) => chosen;
}

/// <summary>What twins await to select.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct SelectAwaiter : IGoAwaiter
{
    private readonly SelectOperation? _operation;
    private readonly int _chosen;

    internal SelectAwaiter(int chosen) => _chosen = chosen;

    internal SelectAwaiter(SelectOperation operation) => _operation = operation;

    /// <summary>The operation is its own awaiter.</summary>
    public SelectAwaiter GetAwaiter() => this;

    /// <summary>True when a case could be done at once.</summary>
    public bool IsCompleted => _operation is null;

    /// <summary>The chosen case's position.</summary>
    public int GetResult() => _operation?.Finish(_operation.Unlink()) ?? _chosen;

    void IGoAwaiter.Suspend(Frame frame) => Parking.Park(frame, _operation!);
}
