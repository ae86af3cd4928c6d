namespace GoroutineGen.Runtime.Tests.Models;

/// <summary>
/// Submitters against Ms that run out of work (README, "Submitting and parking"): when everybody sleeps, no goroutine is queued while a P
/// is idle. Goroutines come through the global queue from outside or through <c>runnext</c> from a running goroutine; each then goes on,
/// hogs its P for ever, or blocks its thread for ever.
/// </summary>
public class SubmitParkTests
{
    private const string NothingLeft = "nothing is queued while a P is idle";

    [TestCase(2, 0, 2, 1, 3)]
    [TestCase(1, 1, 3, 1, 3)]
    [TestCase(0, 1, 3, 2, 3)]
    [TestCase(0, 2, 4, 2, 2)]
    [TestCase(2, 0, 3, 2, 2)]
    [TestCase(1, 1, 3, 2, 2, 1)]
    public void NoGoroutineWaitsForAnIdleProcessor(
        int submitters, int spawners, int machines, int processors, int endings, int spinners = 0) =>
        ModelAssert.Holds(new SubmitPark(submitters, spawners, machines, processors, endings, spinners: spinners), atLeast: 500);

    [TestCase(1, 1, 3, 1, IdleChange.NoPublishBarrier)]
    [TestCase(0, 2, 4, 2, IdleChange.NoPublishBarrier)]
    [TestCase(2, 0, 2, 1, IdleChange.NoIdleBarrier)]
    [TestCase(2, 0, 2, 1, IdleChange.NoSecondLook)]
    [TestCase(2, 0, 2, 1, IdleChange.LookBeforeLeaving)]
    [TestCase(2, 0, 3, 2, IdleChange.NoSuccessor)]
    public void EachStepIsNeeded(int submitters, int spawners, int machines, int processors, IdleChange change) =>
        ModelAssert.Breaks(new SubmitPark(submitters, spawners, machines, processors, 2, change), NothingLeft);

    /// <summary>A spinner is about to put its P down: whom others rely on while it comes back decides.</summary>
    [TestCase(IdleChange.CountBeforeTaking)]
    [TestCase(IdleChange.LookAgainInsteadOfWord)]
    public void ASpinnerThatComesBackTakesAProcessorBeforeItCounts(IdleChange change) =>
        ModelAssert.Breaks(new SubmitPark(1, 1, 3, 2, 2, change, spinners: 1), NothingLeft);

    /// <summary>An M that did not spin is told when it has to; a look under the gate only saves a look after it.</summary>
    [TestCase(2, 0, 3, 2, IdleChange.OnlySpinnersLookAgain)]
    [TestCase(1, 1, 3, 1, IdleChange.OnlySpinnersLookAgain)]
    [TestCase(2, 0, 3, 2, IdleChange.NoLookUnderGate)]
    public void WhatTheProtocolCouldDoWithout(int submitters, int spawners, int machines, int processors, IdleChange change) =>
        ModelAssert.Holds(new SubmitPark(submitters, spawners, machines, processors, 2, change), atLeast: 500);

    private sealed class SubmitPark : IdleProtocol
    {
        private readonly int _endings;
        private readonly bool _barrier;
        private readonly Cell _global;
        private readonly Cell _globalLatch;
        private readonly Cell[] _next;

        internal SubmitPark(
            int submitters, int spawners, int machines, int processors, int endings, IdleChange change = IdleChange.None, int spinners = 0)
            : base(processors, change)
        {
            _endings = endings;
            _barrier = change != IdleChange.NoPublishBarrier;
            _global = NewCell("Global");
            _globalLatch = NewCell("global latch");
            _next = NewCells("runnext", processors);
            for (var i = 0; i < spawners; i++)
                AddRunningMachine(i);
            for (var i = spawners; i < spawners + spinners; i++)
                AddSpinningMachine(i);
            for (var i = spawners + spinners; i < machines; i++)
                AddParkedMachine();
            for (var i = 0; i < submitters; i++)
                Add($"submitter {i}", Submit);
            AtRest(NothingLeft, memory => !SomeIdle(memory) || memory[_global] + _next.Sum(next => memory[next]) == 0);
        }

        protected override bool HasGlobalWork(Memory memory) => memory[_global] > 0;

        protected override async Task<bool> HasWork(ModelThread thread)
        {
            if (await thread.Load(_global) > 0)
                return true;
            foreach (var next in _next)
            {
                if (await thread.Load(next) > 0)
                    return true;
            }

            return false;
        }

        protected override async Task<bool> HasOwnWork(ModelThread thread, int processor) =>
            await thread.Load(_next[processor]) > 0 || await thread.Load(_global) > 0;

        protected override async Task<bool> TryFind(ModelThread thread, int processor) =>
            (await thread.Load(_next[processor]) > 0 && await thread.Exchange(_next[processor], 0) > 0) || await TryTakeGlobal(thread);

        protected override async Task<bool> TrySteal(ModelThread thread, int processor)
        {
            foreach (var next in _next)
            {
                if (next != _next[processor] && await thread.Load(next) > 0 && await thread.CompareExchange(next, 0, 1) == 1)
                    return true;
            }

            return false;
        }

        protected override async Task<Ending> Execute(ModelThread thread, int processor) =>
            (Ending)await thread.Choose("runs a goroutine that goes on, hogs or blocks", _endings);

        protected override async Task ExecuteFirst(ModelThread thread, int processor)
        {
            thread.At("submitter 1: publishes");
            await (_barrier ? thread.Exchange(_next[processor], 1) : thread.Store(_next[processor], 1));
            await WakeProcessor(thread);
        }

        private async Task Submit(ModelThread thread)
        {
            thread.At("submitter 1: publishes");
            var count = await EnterGlobal(thread);
            await thread.Store(_global, count + 1);
            await thread.Exit(_globalLatch);
            if (_barrier)
                await thread.Fence();
            await WakeProcessor(thread);
        }

        private async Task<bool> TryTakeGlobal(ModelThread thread)
        {
            if (await thread.Load(_global) == 0)
                return false;
            var count = await EnterGlobal(thread);
            if (count > 0)
                await thread.Store(_global, count - 1);
            await thread.Exit(_globalLatch);
            return count > 0;
        }

        private ModelThread.StepAwaiter EnterGlobal(ModelThread thread) => thread.Enter(_globalLatch, _global);
    }
}
