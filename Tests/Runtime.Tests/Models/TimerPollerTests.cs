namespace GoroutineGen.Runtime.Tests.Models;

/// <summary>
/// Timers that are set while Ms run out of work (README, "Timers"): when everybody sleeps and a P is idle, an M sleeps that will wake by
/// itself when the earliest timer is due.
/// </summary>
public class TimerPollerTests
{
    private const string SomebodyWakes = "somebody wakes when the earliest timer is due";

    /// <summary>What is left out.</summary>
    public enum TakeOut
    {
        Nothing,

        /// <summary>Between the timer and the read of the poller's moment.</summary>
        SetterBarrier,

        /// <summary>The setter of an earlier timer does not signal the poller.</summary>
        Signal,

        /// <summary>The poller announces its moment with a plain store.</summary>
        PollerBarrier,

        /// <summary>The poller does not read the heaps again.</summary>
        SecondRead,
    }

    [TestCase(1, 1, 2, 1)]
    [TestCase(2, 0, 2, 1)]
    [TestCase(0, 1, 3, 2)]
    public void NoTimerIsSleptThrough(int setters, int running, int machines, int processors) =>
        ModelAssert.Holds(new Polling(TakeOut.Nothing, setters, running, machines, processors), atLeast: 1000);

    [TestCase(TakeOut.SetterBarrier)]
    [TestCase(TakeOut.Signal)]
    [TestCase(TakeOut.PollerBarrier)]
    [TestCase(TakeOut.SecondRead)]
    public void EachStepIsNeeded(TakeOut takeOut) =>
        ModelAssert.Breaks(new Polling(takeOut, setters: 1, running: 1, machines: 2, processors: 1), SomebodyWakes);

    [Test]
    public void TheBarriersOfGoingIdleAreNeeded() =>
        ModelAssert.Breaks(
            new Polling(TakeOut.Nothing, setters: 2, running: 0, machines: 2, processors: 1, IdleChange.NoIdleBarrier),
            SomebodyWakes);

    private sealed class Polling : IdleProtocol
    {
        private const int Never = 99;

        private readonly TakeOut _takeOut;
        private readonly Cell _until;
        private readonly Cell _note;
        private readonly Cell _clock;
        private readonly Cell _wakesAt;

        // Sets of due moments, one bit each; those in a heap are read without its latch.
        private readonly Cell[] _heaps;
        private readonly Cell[] _latches;

        internal Polling(TakeOut takeOut, int setters, int running, int machines, int processors, IdleChange change = IdleChange.None)
            : base(processors, change)
        {
            _takeOut = takeOut;
            _heaps = NewCells("heap", processors);
            _latches = NewCells("heap latch", processors);
            _until = NewCell("_until");
            _note = NewCell("poller's note");
            _clock = NewCell("clock");
            _wakesAt = NewCell("poller wakes at", Never);
            for (var i = 0; i < machines; i++)
            {
                if (i < running)
                    AddRunningMachine(i);
                else
                    AddParkedMachine();
            }

            // An earlier timer after a later one, and the other way round.
            for (var i = 0; i < setters; i++)
            {
                var when = 1 + i;
                Add($"setter {i}", thread => SetTimer(thread, 0, when));
            }

            AtRest(SomebodyWakes, memory => !SomeIdle(memory) || memory[_wakesAt] <= _heaps.Min(heap => Earliest(memory[heap])));
        }

        protected override bool HasGlobalWork(Memory memory) => false;

        protected override async Task<bool> HasWork(ModelThread thread) =>
            await EarliestTimer(thread) is var due && due != Never && due <= await thread.Load(_clock);

        protected override Task<bool> HasOwnWork(ModelThread thread, int processor) => Task.FromResult(false);

        protected override Task<bool> TryFind(ModelThread thread, int processor) => TryRunDue(thread, processor);

        protected override async Task<bool> TrySteal(ModelThread thread, int processor)
        {
            for (var victim = 0; victim < _heaps.Length; victim++)
            {
                if (victim != processor && await TryRunDue(thread, victim))
                    return true;
            }

            return false;
        }

        protected override async Task<Ending> Execute(ModelThread thread, int processor) =>
            (Ending)await thread.Choose("runs a goroutine that goes on or hogs", 2);

        protected override Task ExecuteFirst(ModelThread thread, int processor) => SetTimer(thread, processor, 2 + processor);

        /// <summary>TimerPoller.TryPoll.</summary>
        protected override async Task<bool> WaitElsewhere(ModelThread thread)
        {
            thread.At("poller 1: sets _until");
            var due = await EarliestTimer(thread);
            if (due == Never)
                return false;
            if (_takeOut == TakeOut.PollerBarrier)
            {
                if (await thread.Load(_until) != 0)
                    return false;
                await thread.Store(_until, due);
            }
            else if (await thread.CompareExchange(_until, due, 0) != 0)
            {
                return false;
            }

            thread.At("poller 2: reads all heaps again");
            if (_takeOut != TakeOut.SecondRead)
                due = Math.Min(due, await EarliestTimer(thread));
            if (due > await thread.Load(_clock))
            {
                thread.At("poller 3: waits");
                await thread.Ghost(memory => memory[_wakesAt] = due);
                await thread.Sleep(
                    $"waits until {due}",
                    memory => memory[_note] != 0,
                    memory => memory.Exchange(_note, 0),
                    memory => memory[_clock] = Math.Max(memory[_clock], due));
                await thread.Ghost(memory => memory[_wakesAt] = Never);
            }

            await thread.Release(_until, 0);
            return true;
        }

        private static int Earliest(int heap) => heap == 0 ? Never : int.TrailingZeroCount(heap);

        private async Task SetTimer(ModelThread thread, int processor, int when)
        {
            thread.At("setter 1: adds to the heap");
            var heap = await EnterHeap(thread, processor);
            await thread.Release(_heaps[processor], heap | (1 << when));
            await thread.Exit(_latches[processor]);
            thread.At("setter 2 and 3: reads _until");
            if (_takeOut != TakeOut.SetterBarrier)
                await thread.Fence();
            var until = await thread.Load(_until);
            if (until == 0)
                await WakeProcessor(thread);
            else if (when < until && _takeOut != TakeOut.Signal)
                await thread.Exchange(_note, 1);
        }

        private async Task<bool> TryRunDue(ModelThread thread, int processor)
        {
            if (Earliest(await thread.Load(_heaps[processor])) is var next && (next == Never || next > await thread.Load(_clock)))
                return false;
            var heap = await EnterHeap(thread, processor);
            var due = heap != 0 && Earliest(heap) <= await thread.Load(_clock);
            if (due)
                await thread.Release(_heaps[processor], heap & (heap - 1));
            await thread.Exit(_latches[processor]);
            return due;
        }

        private async Task<int> EarliestTimer(ModelThread thread)
        {
            var earliest = Never;
            foreach (var heap in _heaps)
                earliest = Math.Min(earliest, Earliest(await thread.Load(heap)));
            return earliest;
        }

        private ModelThread.StepAwaiter EnterHeap(ModelThread thread, int processor) =>
            thread.Enter(_latches[processor], _heaps[processor]);
    }
}
