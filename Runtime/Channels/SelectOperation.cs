using GoroutineGen.Scheduling;

namespace GoroutineGen.Channels;

/// <summary>
/// A select that waits: one node in each channel's queue. The first waker to claim the select wins; the goroutine takes its other nodes
/// back when it has been woken.
/// </summary>
internal sealed class SelectOperation : ParkOperation
{
    private readonly SelectNode[] _nodes;

    // The position of the claimed case plus one; 0 while the select waits.
    private int _winner;

    internal SelectOperation(ReadOnlySpan<SelectNode> nodes) => _nodes = nodes.ToArray();

    internal override WaitReason Reason => Array.Exists(_nodes, static node => node.Channel is not null) ? WaitReason.Select : WaitReason.SelectNever;

    internal bool TryClaim(SelectNode node) => Interlocked.CompareExchange(ref _winner, node.Index + 1, 0) == 0;

    internal override bool Commit(Goroutine goroutine)
    {
        SelectLatches.Enter(_nodes);
        var chosen = SelectChoice.TryCompleteLocked(_nodes, out var toWake);
        if (chosen < 0)
        {
            for (var i = 0; i < _nodes.Length; i++)
            {
                var node = _nodes[i];
                node.Waiter = goroutine;
                node.Select = this;
                node.Index = i;
                if (node.Channel is not null)
                    node.EnqueueLocked();
            }
        }

        SelectLatches.Exit(_nodes); // Once published, another M may run the goroutine from here on.
        if (chosen < 0)
            return true;
        _winner = chosen + 1;
        if (toWake is not null)
            Parking.Ready(toWake);
        return false;
    }

    /// <summary>After waiting: takes the losing cases out of their channels and gives the chosen case.</summary>
    internal int Unlink()
    {
        SelectLatches.Enter(_nodes);
        foreach (var node in _nodes)
            node.UnlinkLocked();
        SelectLatches.Exit(_nodes);
        return _winner - 1;
    }

    /// <summary>As <see cref="Unlink"/>, and gives the nodes back.</summary>
    internal int Finish() => SelectChoice.Conclude(_nodes, Unlink());
}
