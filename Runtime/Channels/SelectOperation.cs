using System.Buffers;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Channels;

/// <summary>
/// A select that waits: each case has a node in the queue of its channel. The first waker to claim the select wins. The woken goroutine
/// takes the nodes of the other cases back, and then nobody else knows the select any more.
/// </summary>
internal sealed class SelectOperation : WithdrawableOperation
{
    private const int MostCases = 65_536;
    private const int Withdrawn = -1;

    private readonly ChanOperation[] _few = new ChanOperation[2 * SelectLatches.Few];

    // The nodes twice: in the order of the cases, then in the order of their latches. The array is from a pool when the nodes are many.
    private ChanOperation[] _nodes = [];
    private int _count;

    // The position of the claimed case plus one; 0 while the select waits; Withdrawn while it is being withdrawn.
    private int _winner;

    internal bool IsDecided => Volatile.Read(ref _winner) != 0;

    internal override WaitReason Reason => InOrder is [.., { Channel: not null }] ? WaitReason.Select : WaitReason.SelectNever;

    private Span<ChanOperation> Nodes => _nodes.AsSpan(0, _count);

    private Span<ChanOperation> InOrder => _nodes.AsSpan(_count, _count);

    internal static SelectOperation Rent(ReadOnlySpan<ChanOperation> nodes)
    {
        var operation = Rent(nodes.Length);
        nodes.CopyTo(operation.Nodes);
        operation.Sort();
        return operation;
    }

    /// <summary>A select among cases that outlive the select.</summary>
    /// <exception cref="ArgumentException">There are too many cases.</exception>
    /// <exception cref="InvalidOperationException">A case takes part in a select already.</exception>
    internal static SelectOperation Rent(ReadOnlySpan<SelectCase?> cases)
    {
        if (cases.Length > MostCases)
            throw new ArgumentException(
                $"A select takes at most {MostCases} cases, and there are {cases.Length}. Let goroutines forward to fewer channels.",
                nameof(cases));
        var operation = Rent(cases.Length);
        var nodes = operation.Nodes;
        for (var i = 0; i < cases.Length; i++)
        {
            if (SelectCase.TryEnter(cases[i], operation, out var node))
            {
                nodes[i] = node;
                continue;
            }

            operation._count = i;
            operation.Finish(-1);
            throw new InvalidOperationException(
                "The SelectCase takes part in a select already: make one for each select, and for each position in it.");
        }

        operation.Sort();
        return operation;
    }

    internal bool TryClaim(ChanOperation node) => Interlocked.CompareExchange(ref _winner, node.Index + 1, 0) == 0;

    /// <summary>Does one of the cases if that is possible without waiting. Gives the position of that case, or -1.</summary>
    internal int TryComplete() => SelectChoice.TryComplete(Nodes, InOrder);

    /// <remarks>
    /// A channel serves first whoever came first. So that each case of a channel comes first equally often, the cases queue in the random
    /// order in which they were tried.
    /// </remarks>
    internal override bool Commit(IParked waiter)
    {
        int[]? many = null;
        var order = _count <= SelectChoice.OnStack ? stackalloc int[_count] : (many = SelectChoice.RentOrder(_count)).AsSpan(0, _count);
        SelectChoice.Shuffle(order);
        var effects = default(ChanEffects);
        var timers = default(TimedSourceSet);
        SelectLatches.Enter(InOrder);
        var chosen = SelectChoice.TryCompleteLocked(Nodes, order, ref effects);
        if (chosen < 0)
            EnqueueLocked(waiter, order, ref effects, ref timers);
        SelectLatches.Exit(InOrder);
        if (chosen < 0)
            timers.ReceiversChanged(); // The select was published: another M may have run its goroutine, and nothing here is ours any more.
        else
            _winner = chosen + 1;
        effects.Apply();
        if (many is not null)
            SelectChoice.ReturnOrder(many);
        return chosen < 0;
    }

    internal override bool Withdraw()
    {
        if (Interlocked.CompareExchange(ref _winner, Withdrawn, 0) != 0)
            return false;
        Unlink();
        _winner = 0; // Nobody knows the operation any more: it may be committed anew.
        return true;
    }

    /// <summary>After waiting: takes the losing cases out of their channels and gives the chosen case.</summary>
    /// <remarks>
    /// Each case is taken out under its own latch, also a case that was dequeued: whoever dequeued it may still be about to ask whether the
    /// select can be claimed. Only the winner's waker is done with its node, because this waker woke the goroutine afterwards.
    /// </remarks>
    internal int Unlink()
    {
        var chosen = _winner - 1;
        var nodes = Nodes;
        for (var i = 0; i < nodes.Length; i++)
        {
            if (i != chosen)
                nodes[i].Unlink();
        }

        return chosen;
    }

    /// <summary>After the select: gives the nodes and the select back.</summary>
    /// <exception cref="System.Threading.Channels.ChannelClosedException">The chosen case is a send, and its channel is closed.</exception>
    internal int Finish(int chosen)
    {
        foreach (var node in Nodes)
        {
            node.Parked = null;
            node.Select = null; // A case that outlives the select may take part in another one.
        }

        try
        {
            return SelectChoice.Conclude(Nodes, chosen);
        }
        finally
        {
            Release();
        }
    }

    /// <summary>Gives the select back, but not the nodes.</summary>
    internal void Release()
    {
        Array.Clear(_nodes, 0, 2 * _count);
        if (_nodes != _few)
            Uninterrupted.Do(_nodes, static nodes => ArrayPool<ChanOperation>.Shared.Return(nodes));
        _nodes = [];
        _count = 0;
        _winner = 0;
        Spares<SelectOperation>.Give(this);
    }

    private static SelectOperation Rent(int count)
    {
        var operation = Spares<SelectOperation>.TryTake() ?? new SelectOperation();
        operation._nodes = count <= SelectLatches.Few
            ? operation._few
            : Uninterrupted.Do(2 * count, static length => ArrayPool<ChanOperation>.Shared.Rent(length));
        operation._count = count;
        return operation;
    }

    private void EnqueueLocked(IParked waiter, ReadOnlySpan<int> order, ref ChanEffects effects, ref TimedSourceSet timers)
    {
        var nodes = Nodes;
        foreach (var position in order)
        {
            var node = nodes[position];
            if (node.Channel is null)
                continue;
            node.Parked = waiter;
            node.Select = this;
            node.Index = (ushort)position;
            node.EnqueueLocked(ref effects);
            timers.Add(node.Channel.Timer);
        }
    }

    private void Sort()
    {
        Nodes.CopyTo(InOrder);
        SelectLatches.Sort(InOrder);
    }
}
