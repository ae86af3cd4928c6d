namespace GoroutineGen.Runtime.Tests.Models;

/// <summary>The submitter's side, and what happens under the gate.</summary>
internal abstract partial class IdleProtocol
{
    private bool LeavesWord => _change is not (IdleChange.NoWord or IdleChange.LookAgainInsteadOfWord);

    protected async Task WakeProcessor(ModelThread thread)
    {
        thread.At("submitter 2: reads the counts");
        if (await thread.Load(_idleCount) != 0 && await thread.Load(_spinningCount) == 0)
            await StartSpinning(thread);
    }

    private async Task StartSpinning(ModelThread thread)
    {
        do
        {
            thread.At("submitter 2 and 3: starts a spinner");
            if (await thread.CompareExchange(_spinningCount, 1, 0) != 0)
                return;
            var processor = LeavesWord
                ? await TakeIdleOrLeaveWord(thread, takeBack: _change != IdleChange.TakeBackLate)
                : await TryTakeIdle(thread);
            if (processor >= 0)
            {
                await StartMachine(thread, processor, spinning: true);
                return;
            }

            if (!LeavesWord || _change == IdleChange.TakeBackLate)
                await thread.Add(_spinningCount, -1);
        }
        while (_change == IdleChange.LookAgainInsteadOfWord && await thread.Load(_idleCount) != 0 && await HasWork(thread));
    }

    private ModelThread.StepAwaiter StartMachine(ModelThread thread, int processor, bool spinning) => thread.When(
        $"wakes a parked M for P{processor}",
        memory => memory[_parked] != 0,
        memory => memory[_given[TakeLowest(memory, _parked)]] = (2 * processor) + (spinning ? 1 : 0));

    private async Task<int> TryTakeIdle(ModelThread thread) =>
        await thread.Load(_idleCount) == 0 ? -1 : await Guarded(thread, "takes an idle P", TakeIdle);

    private Task<int> TakeIdleOrLeaveWord(ModelThread thread, bool takeBack) => Guarded(thread, "takes an idle P or leaves word", memory =>
    {
        var processor = TakeIdle(memory);
        if (processor < 0)
        {
            memory[_needSpinning] = 1;
            memory.Add(_spinningCount, takeBack ? -1 : 0);
        }

        return processor;
    });

    private async Task<PutIdle> TryPutIdle(ModelThread thread, int processor, bool spinning)
    {
        var put = (PutIdle)await Guarded(thread, $"puts P{processor} into the idle list", memory =>
        {
            if (!spinning && memory.Exchange(_needSpinning, 0) != 0)
            {
                memory.Add(_spinningCount, 1);
                return (int)PutIdle.Spins;
            }

            if (_change != IdleChange.NoLookUnderGate && HasGlobalWork(memory))
                return (int)PutIdle.HasWork;
            memory[_idle] |= 1 << processor;
            memory.Add(_idleCount, 1);
            return (int)PutIdle.Done;
        });
        return put;
    }

    private int TakeIdle(Memory memory)
    {
        if (memory[_idle] == 0)
            return -1;
        memory.Add(_idleCount, -1);
        return TakeLowest(memory, _idle);
    }

    private static int TakeLowest(Memory memory, Cell set)
    {
        var lowest = int.TrailingZeroCount(memory[set]);
        memory[set] &= ~(1 << lowest);
        return lowest;
    }

    // A critical section under the gate is one step. Where the idle Ps are counted with plain stores it is several, for the store leaves
    // the buffer late.
    private async Task<int> Guarded(ModelThread thread, string text, Func<Memory, int> effect)
    {
        if (_change != IdleChange.NoIdleBarrier)
            return await thread.Atomic(text, effect);
        await thread.Enter(_gate);
        var both = await thread.Atomic(text, memory =>
        {
            var before = memory[_idleCount];
            var result = effect(memory);
            return (memory.Exchange(_idleCount, before) << 8) | (result + 1);
        });
        await thread.Store(_idleCount, both >> 8);
        await thread.Exit(_gate);
        return (both & 0xFF) - 1;
    }

    private enum PutIdle
    {
        Done,
        HasWork,
        Spins,
    }
}
