using System.ComponentModel;

namespace GoroutineGen.Channels;

/// <summary>What a rewritten <c>Go.Select</c> becomes: the cases as nodes, one await, then the out variables.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Selecting
{
    /// <summary>A receive case whose value is taken from <paramref name="node"/> afterwards.</summary>
    public static SelectNode Receive<T>(IReceiveChan<T>? chan, out SelectNode<T> node)
    {
        var operation = ChanOperation<T>.Rent(chan?.Channel, isSend: false, default);
        operation.IsKept = true;
        node = new SelectNode<T>(operation);
        return new SelectNode(operation);
    }

    /// <summary>A receive case whose value is ignored.</summary>
    public static SelectNode Receive<T>(IReceiveChan<T>? chan) => new(ChanOperation<T>.Rent(chan?.Channel, isSend: false, default));

    /// <summary>A send case.</summary>
    public static SelectNode Send<T>(ISendChan<T>? chan, T value) => new(ChanOperation<T>.Rent(chan?.Channel, isSend: true, value));

    /// <summary>A case on a task whose result is taken from <paramref name="node"/> afterwards.</summary>
    public static SelectNode Await<T>(Task<T>? task, out SelectNode<T> node)
    {
        var operation = TaskCase<T>.Rent(task);
        operation.IsKept = true;
        node = new SelectNode<T>(operation);
        return new SelectNode(operation);
    }

    /// <summary>A case on a task whose result is ignored.</summary>
    public static SelectNode Await(Task? task) => new(TaskCase<ValueTuple>.Rent(task));

    /// <summary>Waits for one of the cases. Awaiting gives the position of the chosen case.</summary>
    public static SelectAwaiter Select(params ReadOnlySpan<SelectNode> cases)
    {
        var operations = SelectNode.Operations(cases);
        var chosen = SelectChoice.TryReady(operations);
        return chosen < 0
            ? new SelectAwaiter(SelectOperation.Rent(operations))
            : new SelectAwaiter(SelectChoice.Conclude(operations, chosen));
    }

    /// <summary>Ends the rewritten expression: the out variables have been assigned, the value is the case's position.</summary>
    public static int Finish(int chosen, params ReadOnlySpan<bool> taken) => chosen;
}
