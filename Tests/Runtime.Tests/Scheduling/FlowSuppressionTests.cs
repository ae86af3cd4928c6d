using GoroutineGen.Frames;
using GoroutineGen.Scheduling;
using GoroutineGen.Time;

namespace GoroutineGen.Runtime.Tests.Scheduling;

/// <summary>
/// <see cref="ExecutionContext.SuppressFlow"/>: whether the flow is suppressed belongs to the goroutine, as its AsyncLocal values do.
/// </summary>
public class FlowSuppressionTests
{
    private const int Rounds = 50;

    private static readonly AsyncLocal<string?> Local = new();

    [Test]
    public void NobodySeesWhatAGoroutineLeavesThatSuppressesTheFlow(
        [Values(1, 2)] int maxProcs, [Values] bool waits) => Twins.WithMaxProcs(maxProcs, () =>
    {
        var seen = new List<string>();
        using var withoutTestsValues = ExecutionContext.SuppressFlow(); // NUnit has AsyncLocal values; main starts without any.
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            for (var i = 0; i < Rounds; i++)
            {
                var resume = new Chan<int>();
                var suppressing = Spawn.Start(Suppress(Entry.Spawn, resume));
                if (waits)
                    await Go.Yield__goroutine();
                else
                    await suppressing.Join__goroutine();
                await Spawn.Start(LookAround(Entry.Spawn)).Join__goroutine();
                Note("main");
                if (waits)
                    await resume.Send__goroutine(0);
                await suppressing.Join__goroutine();
            }
        });
        Assert.That(seen, Is.Empty);

        async GoTask Suppress(Entry entry, Chan<int> resume)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            Local.Value = "secret";
            ExecutionContext.SuppressFlow();
            if (waits)
                await resume.Receive__goroutine();
        }

        async GoTask LookAround(Entry entry)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            Note("another goroutine");
        }

        void Note(string who)
        {
            if (Local.Value is { } value)
                seen.Add($"{who} sees '{value}'");
            if (ExecutionContext.IsFlowSuppressed())
                seen.Add($"{who} finds the flow suppressed");
        }
    });

    [Test]
    public void AGoroutineKeepsItsValuesAndItsSuppressionOnAnotherThread() => Twins.WithMaxProcs(1, () => Twins.Run(async entry =>
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        Local.Value = "own";
        ExecutionContext.SuppressFlow();
        var thread = Environment.CurrentManagedThreadId;
        using (var elsewhere = new Elsewhere())
        {
            await elsewhere.Reached();
            Assert.That(Environment.CurrentManagedThreadId, Is.Not.EqualTo(thread));
            Assert.That((Local.Value, ExecutionContext.IsFlowSuppressed()), Is.EqualTo(("own", true)));
            Local.Value = "changed";
            await Go.Yield__goroutine();
            Assert.That((Local.Value, ExecutionContext.IsFlowSuppressed()), Is.EqualTo(("changed", true)));
        }

        ExecutionContext.RestoreFlow();
        await Go.Yield__goroutine();
        Assert.That((Local.Value, ExecutionContext.IsFlowSuppressed()), Is.EqualTo(("changed", false)));
        Local.Value = null;
        ExecutionContext.SuppressFlow();
        await Go.Yield__goroutine();
        Assert.That((Local.Value, ExecutionContext.IsFlowSuppressed()), Is.EqualTo(((string?)null, true)), "Without any value.");
        ExecutionContext.RestoreFlow();
    }));

    [Test]
    public void SuppressionOutlivesAParkThatGoesOnAtOnce() => Twins.Run(async entry =>
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        Local.Value = "own";
        ExecutionContext.SuppressFlow();
        await new ReadyAwaiter();
        Assert.That((Local.Value, ExecutionContext.IsFlowSuppressed()), Is.EqualTo(("own", true)));
    });

    [Test]
    public void WhatIsStartedWhileTheFlowIsSuppressedHasTheDefaultContext(
        [Values(1, 2)] int maxProcs, [Values] bool byGoroutine) => Twins.WithMaxProcs(maxProcs, () =>
    {
        var looks = new Chan<(string? Value, bool Suppressed)>(capacity: 3);
        if (byGoroutine)
        {
            Twins.Run(async entry =>
            {
                if (entry == Entry.Spawn)
                    await Spawn.Point;
                StartAll();
                await Go.Yield__goroutine();
                Assert.That(Local.Value, Is.EqualTo("own"));
            });
        }
        else
        {
            var thread = new Thread(StartAll);
            thread.Start();
            thread.Join();
        }

        for (var i = 0; i < 3; i++)
            Assert.That(looks.Receive(), Is.EqualTo(((string?)null, false)));

        void StartAll()
        {
            Local.Value = "own";
            ExecutionContext.SuppressFlow();
            Go.Run(Look);
            Timers.AfterFunc(TimeSpan.FromTicks(1), Look);
            var (context, cancel) = Context.WithCancel(Context.Background);
            Context.AfterFunc(context, Look);
            cancel();
        }

        void Look() => looks.Send((Local.Value, ExecutionContext.IsFlowSuppressed()));
    });

    // Parks, and finds at the commit that there is nothing to wait for.
    private readonly struct ReadyAwaiter : IGoAwaiter
    {
        public bool IsCompleted => false;

        public ReadyAwaiter GetAwaiter() => this;

        public void GetResult()
        {
        }

        public void Suspend(Frame frame) => Parking.Park(frame, new ReadyOperation());
    }

    private sealed class ReadyOperation : ParkOperation
    {
        internal override WaitReason Reason => WaitReason.None;

        internal override bool Commit(IParked waiter) => false;
    }
}
