using GoroutineGen.Frames;

namespace GoroutineGen.Scheduling;

/// <summary>Finding the next goroutine, in Go's order. README, "Finding work" and "Submitting and parking".</summary>
internal sealed partial class Machine
{
    private const int StealRounds = 4;
    private const uint GlobalEvery = 61;

    // A victim that keeps the same goroutine in runnext for so long without switching is not about to run that goroutine.
    private const int RunNextBackOffSpins = 60;

    /// <summary>The next goroutine to run; null when this M ends instead.</summary>
    private Goroutine? FindRunnable(out bool inheritsSlice)
    {
        while (!_ended)
        {
            Invariants.BetweenGoroutines(this);
            if (Scheduler.StopRequested || Processor!.Replaced)
            {
                Surrender();
                continue;
            }

            if ((FindLocal(out inheritsSlice) ?? FindElsewhere()) is { } goroutine)
            {
                if (_spinning)
                    StopSpinningWithWork();
                return goroutine;
            }

            GiveUpProcessor();
        }

        inheritsSlice = false;
        return null;
    }

    private Goroutine? FindLocal(out bool inheritsSlice)
    {
        var processor = Processor!;
        // The group's slice is over, and the goroutine that was asked ended or parked before it came to a check: a chain of short
        // goroutines, each starting the next, would otherwise keep the P for good. Before the timers: what these ready is of no group.
        var isSliceOver = processor.ShouldPreempt;
        if (isSliceOver && processor.Queue.TakeNext() is { } last)
            Scheduler.Global.Put(last);
        if (processor.Timers.NextDue != long.MaxValue)
            processor.Timers.RunDue(Clock.Now);
        inheritsSlice = false;
        if (processor.Slices % GlobalEvery == 0 && TakeFairly(processor) is { } fair)
            return fair;
        if (TakeReturner(processor) is { } returner)
            return returner;
        if (processor.Queue.TakeNext() is { } next)
        {
            inheritsSlice = !isSliceOver;
            return next;
        }

        return processor.Queue.Take()
            ?? Scheduler.Global.TakeBatch(processor.Queue, Scheduler.ProcessorCount)
            ?? Scheduler.TakeCompletions(processor)
            ?? Scheduler.Returners.Take();
    }

    // Local goroutines that wake each other could starve all others. So now and then the oldest goroutine that came from elsewhere goes
    // before the local queue.
    private static Goroutine? TakeFairly(Processor processor)
    {
        Scheduler.InjectNeglectedCompletions(ref processor.CompletionTakes);
        return Scheduler.Global.Take();
    }

    private Goroutine? FindElsewhere()
    {
        if (!_spinning)
        {
            if (!Scheduler.MaySpin)
                return null;
            Scheduler.AddSpinning();
            _spinning = true;
        }

        var (processors, order) = Scheduler.Victims;
        for (var round = 0; round < StealRounds; round++)
        {
            var last = round == StealRounds - 1;
            for (var sweep = order.Start(_random.Next()); !sweep.Done; sweep.Next())
            {
                if (Scheduler.StopRequested)
                    return null;
                if (StealFrom(processors[sweep.Position], last) is { } stolen)
                    return stolen;
            }
        }

        return null;
    }

    /// <summary>Tries one victim; its timers and its <c>runnext</c> only in the last round.</summary>
    private Goroutine? StealFrom(Processor victim, bool lastRound)
    {
        var own = Processor!;
        if (victim == own)
            return null;
        if (lastRound && victim.Timers.NextDue is var due && due != long.MaxValue && due <= Clock.Now && victim.Timers.RunDue(Clock.Now)
            && (own.Queue.TakeNext() ?? own.Queue.Take()) is { } readied)
        {
            return readied;
        }

        if (victim.Status == ProcessorStatus.Idle)
            return null;
        return victim.Queue.Thief.StealHalf(own.Queue) ?? (lastRound ? StealNext(victim) : null);
    }

    // A P that runs a ping-pong pair has a goroutine in runnext nearly always, and will run it in a moment: taking it would split the pair
    // over two cores. So look twice, and take it only from a P that did not switch in between.
    private static Goroutine? StealNext(Processor victim)
    {
        var thief = victim.Queue.Thief;
        if (thief.PeekNext() is not { } next)
            return null;
        var switches = victim.Switches;
        Thread.SpinWait(RunNextBackOffSpins);
        if (victim.Switches == switches)
            Thread.Yield(); // Perhaps this thread took the core that the victim's M ran on: then the M goes on now.
        return victim.Switches == switches && thief.TryStealNext(next) ? next : null;
    }

    // The last spinning M that finds work must start a replacement: work that came while it spun woke nobody else.
    private void StopSpinningWithWork()
    {
        _spinning = false;
        Scheduler.CountSuccessfulSearch();
        Scheduler.RemoveSpinning();
        Scheduler.WakeProcessor();
    }

    /// <summary>Nothing to do: lets the P go, looks once more, and sleeps until this M has a P again.</summary>
    private void GiveUpProcessor()
    {
        var processor = Processor!;
        Processor = null;
        var result = Scheduler.TryPutIdle(processor, honoursWord: !_spinning); // M without work 1.
        if (result != PutIdleResult.Idle)
        {
            Processor = processor;
            _spinning |= result == PutIdleResult.MustSpin;
            return;
        }

        // M without work 2. A full barrier before the look below. Pairs with Scheduler.WakeProcessor, which reads the count after
        // publishing.
        var wasSpinning = StopSpinning();

        // M without work 3. An M that did not spin leaves the look to an M that spins: a spinning M looks again before it parks.
        if ((wasSpinning || Scheduler.SpinningCount == 0) && Scheduler.HasWork() && TryReturnSpinning())
            return;
        ForgetContext();
        if (TimerPoller.TryPoll() && TryReturnSpinning())
            return;
        ParkMachine(); // M without work 4.
    }

    // Whether this M was spinning.
    private bool StopSpinning()
    {
        if (!_spinning)
            return false;
        _spinning = false;
        Scheduler.RemoveSpinning();
        return true;
    }

    private bool TryReturnSpinning()
    {
        Processor = Scheduler.TakeIdleOrLeaveWord();
        if (Processor is null)
            return false;
        Scheduler.AddSpinning();
        _spinning = true;
        return true;
    }

    // The world stops, or the P was replaced while this M was away in foreign code.
    private void Surrender()
    {
        StopSpinning();
        var processor = Processor!;
        Processor = null;
        Scheduler.HandOff(processor);
        ParkMachine();
    }
}
