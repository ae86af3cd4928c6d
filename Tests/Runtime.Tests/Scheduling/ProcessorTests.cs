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
        processor.WithdrawPreemption();
        Assert.That(Preemption.Requested, Is.False);
    }
}
