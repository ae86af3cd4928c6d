namespace GoroutineGen.Runtime.Tests.Models;

/// <summary>
/// Idle Ps, parked Ms and the count of spinners, as in Scheduler.Idle.cs, Scheduler.PutNext and Machine.FindRunnable; a model adds the
/// work. Steps are named as in the scheduler's README, "Submitting and parking".
/// </summary>
internal abstract partial class IdleProtocol : Model
{
    private const int NotGiven = -1;

    private readonly int _processors;
    private readonly IdleChange _change;
    private readonly Cell _idleCount;
    private readonly Cell _spinningCount;
    private readonly Cell _needSpinning;
    private readonly Cell _gate;
    private readonly List<Cell> _given = [];

    // Sets of numbers, one bit each. Guarded by the gate.
    private readonly Cell _idle;
    private readonly Cell _parked;

    protected IdleProtocol(int processors, IdleChange change)
    {
        _processors = processors;
        _change = change;
        _idleCount = NewCell("IdleCount", processors);
        _spinningCount = NewCell("SpinningCount");
        _needSpinning = NewCell("NeedSpinning");
        _gate = NewCell("Gate");
        _idle = NewCell("idle Ps", (1 << processors) - 1);
        _parked = NewCell("parked Ms");
        AtRest("the idle Ps are counted", memory => memory[_idleCount] == int.PopCount(memory[_idle]));
        AtRest("nobody counts as spinning", memory => memory[_spinningCount] == 0);
    }

    /// <summary>What an M does after a turn that gave it work.</summary>
    protected enum Ending
    {
        /// <summary>The goroutine parks or ends: the M looks for the next.</summary>
        GoesOn,

        /// <summary>It runs for ever.</summary>
        Hogs,

        /// <summary>It blocks its thread for ever, which hands off its P.</summary>
        Blocks,
    }

    /// <summary>An M that is parked at the beginning.</summary>
    protected void AddParkedMachine()
    {
        SetInitial(_parked, InitialMemory[_parked.Index] + (1 << _given.Count));
        AddMachine(new Stage(Doing.Sleep));
    }

    /// <summary>An M that holds a P at the beginning and runs <see cref="ExecuteFirst"/>.</summary>
    protected void AddRunningMachine(int processor)
    {
        Occupy(processor);
        AddMachine(new Stage(Doing.ExecuteFirst, processor));
    }

    /// <summary>An M that holds a P at the beginning, spins and has found nothing.</summary>
    protected void AddSpinningMachine(int processor)
    {
        Occupy(processor);
        SetInitial(_spinningCount, InitialMemory[_spinningCount.Index] + 1);
        AddMachine(new Stage(Doing.GiveUp, processor, true));
    }

    protected bool SomeIdle(Memory memory) => memory[_idle] != 0;

    /// <summary>Takes work for an M that holds <paramref name="processor"/>: local or global.</summary>
    protected abstract Task<bool> TryFind(ModelThread thread, int processor);

    /// <summary>Takes work from other Ps.</summary>
    protected abstract Task<bool> TrySteal(ModelThread thread, int processor);

    /// <summary>Reads all queues.</summary>
    protected abstract Task<bool> HasWork(ModelThread thread);

    /// <summary>Reads the queue of <paramref name="processor"/> and the global one.</summary>
    protected abstract Task<bool> HasOwnWork(ModelThread thread, int processor);

    /// <summary>What TryPutIdle looks at under the gate.</summary>
    protected abstract bool HasGlobalWork(Memory memory);

    /// <summary>Runs what was found.</summary>
    protected abstract Task<Ending> Execute(ModelThread thread, int processor);

    /// <summary>What a running M does first.</summary>
    protected virtual Task ExecuteFirst(ModelThread thread, int processor) => Task.CompletedTask;

    /// <summary>Before an M without work parks: whether it has waited for something and should look for work again.</summary>
    protected virtual Task<bool> WaitElsewhere(ModelThread thread) => Task.FromResult(false);

    private void Occupy(int processor)
    {
        SetInitial(_idle, InitialMemory[_idle.Index] & ~(1 << processor));
        SetInitial(_idleCount, InitialMemory[_idleCount.Index] - 1);
    }

    private void AddMachine(Stage first)
    {
        var number = _given.Count;
        _given.Add(NewCell($"P for M{number}", NotGiven));
        AddLoop<Stage>($"M{number}", first, (thread, stage) => Turn(thread, number, stage));
    }

    private async Task<Stage?> Turn(ModelThread thread, int machine, Stage stage)
    {
        var (processor, spinning) = (stage.Processor, stage.Spinning);
        switch (stage.Doing)
        {
            case Doing.Sleep:
                var given = await thread.Sleep(
                    "sleeps until it is given a P",
                    memory => memory[_given[machine]] != NotGiven,
                    memory => memory.Exchange(_given[machine], NotGiven));
                return new Stage(Doing.Look, given / 2, given % 2 != 0);
            case Doing.Look:
                thread.At("looks for work");
                if (await TryFind(thread, processor))
                    return stage with { Doing = spinning ? Doing.StopSpinning : Doing.Execute };
                return spinning || await TrySpin(thread) ? new Stage(Doing.Steal, processor, true) : stage with { Doing = Doing.GiveUp };
            case Doing.Steal:
                return stage with { Doing = await TrySteal(thread, processor) ? Doing.StopSpinning : Doing.GiveUp };
            case Doing.StopSpinning:
                await StopSpinningWithWork(thread);
                return new Stage(Doing.Execute, processor);
            case Doing.Execute:
                return await Execute(thread, processor) switch
                {
                    Ending.GoesOn => new Stage(Doing.Look, processor),
                    Ending.Blocks => new Stage(Doing.HandOff, processor),
                    _ => null,
                };
            case Doing.HandOff:
                await HandOff(thread, processor);
                return new Stage(Doing.Park); // Not this thread, which is blocked for ever: a new one in its place.
            case Doing.GiveUp:
                return await GiveUpProcessor(thread, processor, spinning);
            case Doing.LookAgain:
                thread.At("M without work 3: looks once more");
                return stage with { Doing = await HasWork(thread) ? Doing.ReturnSpinning : Doing.WaitElsewhere };
            case Doing.ReturnSpinning:
                var returned = await TryReturnSpinning(thread, force: spinning);
                return returned >= 0 ? new Stage(Doing.Look, returned, true) : new Stage(Doing.WaitElsewhere);
            case Doing.WaitElsewhere:
                return new Stage(await WaitElsewhere(thread) ? Doing.ReturnAfterWait : Doing.Park);
            case Doing.ReturnAfterWait:
                var woken = await TryReturnSpinning(thread, force: true);
                return woken >= 0 ? new Stage(Doing.Look, woken, true) : new Stage(Doing.Park);
            case Doing.Park:
                thread.At("M without work 4: parks");
                await thread.Atomic("joins the parked Ms", memory => memory[_parked] |= 1 << machine);
                return new Stage(Doing.Sleep);
            default:
                await ExecuteFirst(thread, processor);
                return new Stage(Doing.Execute, processor);
        }
    }

    private async Task<bool> TrySpin(ModelThread thread)
    {
        if (2 * await thread.Load(_spinningCount) >= _processors - await thread.Load(_idleCount))
            return false;
        await thread.Add(_spinningCount, 1);
        return true;
    }

    private async Task StopSpinningWithWork(ModelThread thread)
    {
        thread.At("spinner with work wakes a successor");
        await thread.Add(_spinningCount, -1);
        if (_change != IdleChange.NoSuccessor)
            await WakeProcessor(thread);
    }

    private async Task<Stage> GiveUpProcessor(ModelThread thread, int processor, bool spinning)
    {
        thread.At("M without work 1: puts its P down");
        switch (await TryPutIdle(thread, processor, spinning))
        {
            case PutIdle.HasWork:
                return new Stage(Doing.Look, processor, spinning);
            case PutIdle.Spins:
                return new Stage(Doing.Look, processor, true);
        }

        var looksFirst = _change == IdleChange.LookBeforeLeaving;
        var sawWork = looksFirst && await HasWork(thread);
        if (spinning)
        {
            thread.At("M without work 2: leaves the spinners");
            if (_change == IdleChange.NoIdleBarrier)
                await thread.Store(_spinningCount, await thread.Load(_spinningCount) - 1);
            else
                await thread.Add(_spinningCount, -1);
        }

        if (looksFirst)
            return new Stage(sawWork ? Doing.ReturnSpinning : Doing.WaitElsewhere, 0, spinning);
        var looks = _change != IdleChange.NoSecondLook && (spinning || _change != IdleChange.OnlySpinnersLookAgain);
        return new Stage(looks ? Doing.LookAgain : Doing.WaitElsewhere, 0, spinning);
    }

    private async Task<int> TryReturnSpinning(ModelThread thread, bool force)
    {
        int processor;
        if (_change is not (IdleChange.CountBeforeTaking or IdleChange.LookAgainInsteadOfWord))
        {
            processor = _change == IdleChange.NoWord ? await TryTakeIdle(thread) : await TakeIdleOrLeaveWord(thread, takeBack: false);
            if (processor >= 0)
                await thread.Add(_spinningCount, 1);
            return processor;
        }

        if (force)
            await thread.Add(_spinningCount, 1);
        else if (await thread.CompareExchange(_spinningCount, 1, 0) != 0)
            return -1;
        processor = await TryTakeIdle(thread);
        if (processor < 0)
            await thread.Add(_spinningCount, -1);
        return processor;
    }

    private async Task HandOff(ModelThread thread, int processor)
    {
        thread.At("hands its P off");
        while (true)
        {
            if (await HasOwnWork(thread, processor))
            {
                await StartMachine(thread, processor, spinning: false);
                return;
            }

            switch (await TryPutIdle(thread, processor, spinning: false))
            {
                case PutIdle.Spins:
                    await StartMachine(thread, processor, spinning: true);
                    return;
                case PutIdle.Done:
                    if (await HasWork(thread))
                        await WakeProcessor(thread);
                    return;
            }
        }
    }

    private enum Doing
    {
        Sleep,
        Look,
        Steal,
        StopSpinning,
        Execute,
        HandOff,
        GiveUp,
        LookAgain,
        ReturnSpinning,
        WaitElsewhere,
        ReturnAfterWait,
        Park,
        ExecuteFirst,
    }

    // What an M carries from turn to turn. Without a P, Spinning tells whether it has been.
    private readonly record struct Stage(Doing Doing, int Processor = 0, bool Spinning = false);
}
