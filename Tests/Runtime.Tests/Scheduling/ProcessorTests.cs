using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Runtime.Tests.Scheduling;

public class ProcessorTests
{
    [Test]
    public void ARequestIsForTheRunningGoroutineAndNotForTheNext([Values] bool nextInheritsSlice)
    {
        var processor = new Processor(0);
        processor.BeginTurn(inheritsSlice: false);
        processor.RequestPreemption();
        Assert.That(processor.ShouldPreempt && Preemption.Requested);
        processor.BeginTurn(nextInheritsSlice);
        Assert.That(processor.ShouldPreempt || Preemption.Requested, Is.False);
    }

    [Test]
    public void ATurnFromRunNextInheritsTheSlice()
    {
        var processor = new Processor(0);
        var slice = processor.Slices;
        processor.BeginTurn(inheritsSlice: true);
        Assert.That(processor.Slices, Is.EqualTo(slice));
        processor.BeginTurn(inheritsSlice: false);
        Assert.That(processor.Slices, Is.EqualTo(slice + 1));
    }

    [Test]
    public void SeveralRequestsCountAsOne()
    {
        var processor = new Processor(0);
        processor.RequestPreemption();
        processor.RequestPreemption();
        processor.WithdrawRequests();
        Assert.That(Preemption.Requested, Is.False);
    }

    // Nobody would take it back: sysmon sleeps while all Ps are idle.
    [Test]
    public void AProcessorThatGoesIdleIsAskedForNothing([Values] bool preempts) => Twins.WithMaxProcs(1, () =>
    {
        var only = Scheduler.Processors.Single();
        Action ask = preempts ? only.RequestPreemption : only.RequestLook;
        Go.Run(ask).Join();
        Wait.For(() => Scheduler.IdleCount == 1, "The end of the turn");
        Assert.That(Preemption.Requested, Is.False);
    });

    [Test]
    public void WakeUpsInVainComeLessAndLessOftenUntilASearchSucceeds()
    {
        var processor = new Processor(0);
        Scheduler.CountSuccessfulSearch();
        _ = processor.TrySpendWakeUp(); // Takes note of the searches so far.
        Assert.That(processor.TrySpendWakeUp());
        Assert.That(SwitchesUntilWakeUp(processor), Is.EqualTo(16));
        Assert.That(SwitchesUntilWakeUp(processor), Is.EqualTo(32));
        for (var i = 0; i < 20; i++)
            _ = SwitchesUntilWakeUp(processor);
        Assert.That(SwitchesUntilWakeUp(processor), Is.EqualTo(4096));

        Scheduler.CountSuccessfulSearch();
        _ = SwitchesUntilWakeUp(processor);
        Assert.That(SwitchesUntilWakeUp(processor), Is.Zero);
    }

    private static int SwitchesUntilWakeUp(Processor processor)
    {
        var switches = 0;
        for (; !processor.TrySpendWakeUp(); switches++)
            processor.BeginTurn(inheritsSlice: true);
        return switches;
    }
}
