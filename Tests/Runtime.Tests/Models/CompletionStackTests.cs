namespace GoroutineGen.Runtime.Tests.Models;

/// <summary>
/// Completions from outside, on a stack that an M without work takes as a whole: when everybody sleeps, no completion is on the stack, and
/// no goroutine that one has readied is queued, while a P is idle. Only who pushes on an empty stack wakes an M.
/// </summary>
public class CompletionStackTests
{
    private const string NothingLeft = "nothing is stacked or queued while a P is idle";

    /// <summary>What is left out.</summary>
    public enum TakeOut
    {
        Nothing,

        /// <summary>The pusher wakes an M before it pushes.</summary>
        PushBeforeWake,

        /// <summary>The idle M looks at the queues again, but not at the stack.</summary>
        SecondLookAtStack,
    }

    [TestCase(2, 3, 1)]
    [TestCase(2, 3, 2)]
    [TestCase(3, 2, 1)]
    public void NoCompletionWaitsForAnIdleProcessor(int pushers, int machines, int processors) =>
        ModelAssert.Holds(new Completions(TakeOut.Nothing, pushers, machines, processors), atLeast: 1000);

    [TestCase(TakeOut.PushBeforeWake)]
    [TestCase(TakeOut.SecondLookAtStack)]
    public void EachStepIsNeeded(TakeOut takeOut) =>
        ModelAssert.Breaks(new Completions(takeOut, pushers: 2, machines: 3, processors: 2), NothingLeft);

    /// <summary>The stack is not looked at under the gate, so it depends most on who may rely on whom.</summary>
    [TestCase(IdleChange.NoSecondLook)]
    [TestCase(IdleChange.NoIdleBarrier)]
    [TestCase(IdleChange.NoWord)]
    [TestCase(IdleChange.TakeBackLate)]
    [TestCase(IdleChange.CountBeforeTaking)]
    [TestCase(IdleChange.LookAgainInsteadOfWord)]
    public void EachStepOfGoingIdleIsNeeded(IdleChange change) =>
        ModelAssert.Breaks(new Completions(TakeOut.Nothing, pushers: 3, machines: 2, processors: 1, change), NothingLeft);

    private sealed class Completions : IdleProtocol
    {
        private readonly TakeOut _takeOut;
        private readonly Cell _stack;
        private readonly Cell[] _local;

        internal Completions(TakeOut takeOut, int pushers, int machines, int processors, IdleChange change = IdleChange.None)
            : base(processors, change)
        {
            _takeOut = takeOut;
            _stack = NewCell("stack");
            _local = NewCells("queue", processors);
            for (var i = 0; i < machines; i++)
                AddParkedMachine();
            for (var i = 0; i < pushers; i++)
                Add($"pusher {i}", Push);
            AtRest(NothingLeft, memory => !SomeIdle(memory) || memory[_stack] + _local.Sum(queue => memory[queue]) == 0);
        }

        protected override bool HasGlobalWork(Memory memory) => false;

        protected override async Task<bool> HasWork(ModelThread thread)
        {
            if (_takeOut != TakeOut.SecondLookAtStack && await thread.Load(_stack) > 0)
                return true;
            foreach (var queue in _local)
            {
                if (await thread.Load(queue) > 0)
                    return true;
            }

            return false;
        }

        protected override async Task<bool> HasOwnWork(ModelThread thread, int processor) => await thread.Load(_local[processor]) > 0;

        protected override async Task<bool> TryFind(ModelThread thread, int processor)
        {
            if (await TryTake(thread, _local[processor]))
                return true;
            var taken = await thread.Load(_stack) == 0 ? 0 : await thread.Exchange(_stack, 0);
            if (taken > 1)
            {
                await thread.Add(_local[processor], taken - 1);
                await WakeProcessor(thread);
            }

            return taken > 0;
        }

        protected override async Task<bool> TrySteal(ModelThread thread, int processor)
        {
            foreach (var queue in _local)
            {
                if (queue != _local[processor] && await TryTake(thread, queue))
                    return true;
            }

            return false;
        }

        protected override async Task<Ending> Execute(ModelThread thread, int processor) =>
            (Ending)await thread.Choose("runs a goroutine that goes on or hogs", 2);

        private static async Task<bool> TryTake(ModelThread thread, Cell queue) =>
            await thread.Load(queue) is > 0 and var count && await thread.CompareExchange(queue, count - 1, count) == count;

        private async Task Push(ModelThread thread)
        {
            if (_takeOut == TakeOut.PushBeforeWake)
                await WakeProcessor(thread);
            thread.At("pusher 1: pushes");
            int below;
            do
            {
                below = await thread.Load(_stack);
            }
            while (await thread.CompareExchange(_stack, below + 1, below) != below);
            thread.At("pusher 2: wakes an M if the stack was empty");
            if (below == 0 && _takeOut != TakeOut.PushBeforeWake)
                await WakeProcessor(thread);
        }
    }
}
