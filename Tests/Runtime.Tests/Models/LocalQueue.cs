namespace GoroutineGen.Runtime.Tests.Models;

/// <summary>What is left out of a <see cref="LocalQueue"/>.</summary>
public enum QueueDefect
{
    None,

    /// <summary>Put moves the tail, then writes the slot.</summary>
    TailBeforeSlot,

    /// <summary>Put moves the tail with a plain store.</summary>
    PlainTail,

    /// <summary>Put does not ask whether there is room.</summary>
    NoRoomAsked,

    /// <summary>The owner takes the head with a store.</summary>
    TakeStoresHead,

    /// <summary>The owner overflows half of the ring with a store.</summary>
    OverflowStoresHead,

    /// <summary>A thief moves the head with a store.</summary>
    StealStoresHead,

    /// <summary>A thief moves the head, then reads the slots.</summary>
    StealReadsSlotsLate,

    /// <summary>The owner reads runnext, then clears it.</summary>
    TakeNextStores,

    /// <summary>The owner reads runnext, then writes it.</summary>
    PutNextStores,

    /// <summary>A thief reads runnext, then clears it.</summary>
    StealNextStores,

    /// <summary>IsEmpty does not read the tail again.</summary>
    TailReadOnce,

    /// <summary>The owner does not clear what was stolen when it finds the ring empty.</summary>
    NotSwept,

    /// <summary>The owner clears up to the tail without asking whether the ring is empty.</summary>
    SweptUnasked,

    /// <summary>A thief that lost leaves its copies where they are.</summary>
    CopiesLeft,
}

/// <summary>
/// LocalRunQueue, line by line, with a ring of 2 or 4 (README, "The local run queue"). Goroutines are numbers from 1; 0 is null.
/// </summary>
internal sealed class LocalQueue
{
    private readonly QueueDefect _defect;
    private readonly int _capacity;
    private readonly Cell _head;
    private readonly Cell _tail;
    private readonly Cell[] _slots;
    private readonly Cell _runNext;
    private readonly Cell _swept;

    // How often each goroutine came out.
    private readonly Cell[] _out;

    internal LocalQueue(Model model, int capacity, Cell[] goroutinesOut, QueueDefect defect, string owner = "")
    {
        (_capacity, _out, _defect) = (capacity, goroutinesOut, defect);
        _head = model.NewCell($"{owner}head");
        _tail = model.NewCell($"{owner}tail");
        _slots = model.NewCells($"{owner}slot", capacity);
        _runNext = model.NewCell($"{owner}runnext");
        _swept = model.NewCell($"{owner}swept");
    }

    /// <summary>At rest: what the owner has cleared, and slots that were never used, hold nothing.</summary>
    internal bool KeepsNothing(Memory memory)
    {
        var keeps = false;
        for (var unused = memory[_tail]; unused < memory[_head] + _capacity; unused++)
            keeps |= unused - _capacity < memory[_swept] && memory[Slot(unused)] != 0;
        return !keeps;
    }

    internal bool Holds(Memory memory, int goroutine)
    {
        var holds = memory[_runNext] == goroutine;
        for (var i = memory[_head]; i < memory[_tail]; i++)
            holds |= memory[Slot(i)] == goroutine;
        return holds;
    }

    internal async Task PutNext(ModelThread owner, int goroutine)
    {
        int displaced;
        if (_defect == QueueDefect.PutNextStores)
        {
            displaced = await owner.Load(_runNext);
            await owner.Store(_runNext, goroutine);
        }
        else
        {
            displaced = await owner.Exchange(_runNext, goroutine);
        }

        if (displaced != 0)
            await Put(owner, displaced);
    }

    internal async Task Put(ModelThread owner, int goroutine)
    {
        while (true)
        {
            var head = await owner.Load(_head);
            var tail = await owner.Load(_tail);
            if (tail - head < _capacity || _defect == QueueDefect.NoRoomAsked)
            {
                owner.At("ring 2 and 3: puts");
                if (_defect == QueueDefect.TailBeforeSlot)
                    await owner.Release(_tail, tail + 1);
                await owner.Store(Slot(tail), goroutine);
                if (_defect == QueueDefect.PlainTail)
                    await owner.Store(_tail, tail + 1);
                else if (_defect != QueueDefect.TailBeforeSlot)
                    await owner.Release(_tail, tail + 1);
                return;
            }

            if (await TryPutHalf(owner, goroutine, head))
                return;
        }
    }

    internal async Task TakeNext(ModelThread owner)
    {
        var next = await owner.Load(_runNext);
        if (next == 0)
            return;
        if (_defect == QueueDefect.TakeNextStores)
            await owner.Store(_runNext, 0);
        else
            next = await owner.Exchange(_runNext, 0);
        if (next != 0)
            await ComesOut(owner, next);
    }

    internal async Task Take(ModelThread owner)
    {
        while (true)
        {
            var head = await owner.Load(_head);
            var tail = await owner.Load(_tail);
            if (_defect == QueueDefect.SweptUnasked || (head == tail && _defect != QueueDefect.NotSwept))
                await Sweep(owner, tail);
            if (_defect == QueueDefect.NotSwept && head == tail)
                await owner.Store(_swept, tail);
            if (head == tail)
                return;
            owner.At("ring 1: takes");
            var goroutine = await owner.Load(Slot(head));
            if (!await TryMoveHead(owner, head, 1, QueueDefect.TakeStoresHead))
                continue;
            await ComesOut(owner, goroutine);
            owner.At("sweep 1: clears the slot");
            await owner.Store(Slot(head), 0);
            return;
        }
    }

    internal async Task StealHalf(ModelThread thief, LocalQueue own)
    {
        while (true)
        {
            var head = await thief.Load(_head);
            var tail = await thief.Load(_tail);
            var count = tail - head - ((tail - head) / 2);
            if (count == 0)
                return;
            if (count > _capacity / 2)
                continue;

            thief.At("ring 1: steals");
            var ownTail = await thief.Load(own._tail);
            if (_defect != QueueDefect.StealReadsSlotsLate)
                await Copy(head, count, ownTail);
            if (!await TryMoveHead(thief, head, count, QueueDefect.StealStoresHead))
            {
                thief.At("sweep 4: clears the copies");
                for (var i = 0; i < count && _defect != QueueDefect.CopiesLeft; i++)
                    await thief.Store(own.Slot(ownTail + i), 0);
                continue;
            }

            if (_defect == QueueDefect.StealReadsSlotsLate)
                await Copy(head, count, ownTail);

            var last = own.Slot(ownTail + count - 1);
            var run = await thief.Load(last);
            await thief.Store(last, 0);
            if (count > 1)
                await thief.Release(own._tail, ownTail + count - 1);
            await ComesOut(thief, run);
            return;
        }

        async Task Copy(int head, int count, int ownTail)
        {
            for (var i = 0; i < count; i++)
                await thief.Store(own.Slot(ownTail + i), await thief.Load(Slot(head + i)));
        }
    }

    internal async Task StealNext(ModelThread thief)
    {
        var next = await thief.Load(_runNext);
        if (next == 0)
            return;
        if (_defect == QueueDefect.StealNextStores)
            await thief.Store(_runNext, 0);
        else if (await thief.CompareExchange(_runNext, 0, next) != next)
            return;
        await ComesOut(thief, next);
    }

    internal async Task<bool> IsEmpty(ModelThread watcher)
    {
        while (true)
        {
            var head = await watcher.Load(_head);
            var tail = await watcher.Load(_tail);
            var runNext = await watcher.Load(_runNext);
            if (_defect == QueueDefect.TailReadOnce || tail == await watcher.Load(_tail))
                return head == tail && runNext == 0;
        }
    }

    private async Task Sweep(ModelThread owner, int end)
    {
        owner.At("sweep 2: clears what was stolen");
        var from = Math.Max(await owner.Load(_swept), end - _capacity);
        for (var index = from; index < end; index++)
            await owner.Store(Slot(index), 0);
        if (from < end)
            await owner.Store(_swept, end);
    }

    private async Task<bool> TryPutHalf(ModelThread owner, int goroutine, int head)
    {
        var batch = new List<int>();
        for (var i = 0; i < _capacity / 2; i++)
            batch.Add(await owner.Load(Slot(head + i)));
        if (!await TryMoveHead(owner, head, batch.Count, QueueDefect.OverflowStoresHead))
            return false;
        batch.Add(goroutine);
        foreach (var overflowed in batch)
            await ComesOut(owner, overflowed);
        return true;
    }

    private async Task<bool> TryMoveHead(ModelThread thread, int head, int count, QueueDefect defect)
    {
        if (_defect != defect)
            return await thread.CompareExchange(_head, head + count, head) == head;
        await thread.Store(_head, head + count);
        return true;
    }

    private async Task ComesOut(ModelThread thread, int goroutine)
    {
        ModelThread.Check(goroutine != 0, LocalQueueTests.NoTornSlot);
        await thread.Ghost(memory => memory.Add(_out[goroutine - 1], 1));
    }

    private Cell Slot(int index) => _slots[index % _capacity];
}
