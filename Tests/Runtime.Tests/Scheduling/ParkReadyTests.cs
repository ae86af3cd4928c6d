using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Runtime.Tests.Scheduling;

/// <summary>The waist: park, commit, ready.</summary>
public class ParkReadyTests
{
    [Test]
    public void AParkedGoroutineGoesOnWhenItIsReadied([Values(1, 2)] int maxProcs) => Twins.WithMaxProcs(maxProcs, () =>
    {
        var gate = new Gate();
        var log = new List<string>();
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var waiter = Spawn.Run(async inner =>
            {
                if (inner == Entry.Spawn)
                    await Spawn.Point;
                log.Add("parks");
                await new GateAwaiter(gate);
                log.Add("goes on");
            });
            while (Volatile.Read(ref gate.Parked) is null)
                await Go.Yield__goroutine();
            Assert.That(waiter.Status, Is.EqualTo(GoroutineStatus.Waiting));
            Parking.Ready(gate.Parked!);
            await waiter.Join__goroutine();
            Assert.That(waiter.Status, Is.EqualTo(GoroutineStatus.Ended));
        });
        Assert.That(log, Is.EqualTo(new[] { "parks", "goes on" }));
    });

    [Test]
    public void AParkWhoseCommitFailsGoesOnAtOnce()
    {
        var gate = new Gate { Open = true };
        var wentOn = false;
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            await new GateAwaiter(gate);
            wentOn = true;
        });
        Assert.That(wentOn);
        Assert.That(gate.Commits, Is.EqualTo(1));
    }

    [Test]
    public void TheCommitRunsOnlyAfterTheWholeStackHasUnwound()
    {
        var gate = new Gate { Open = true };
        var depth = 0;
        gate.OnCommit = () => Assert.That(depth, Is.Zero, "A caller of the parking frame was still on the native stack.");
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            await Nested(5);
        });
        Assert.That(gate.Commits, Is.EqualTo(1));

        // Each level counts itself while its call to the next level is on the native stack, not while it is suspended.
        async GoTask Nested(int level)
        {
            if (level == 0)
            {
                await new GateAwaiter(gate);
                return;
            }

            depth++;
            var call = Nested(level - 1);
            depth--;
            await call;
        }
    }

    [Test]
    public void ReadiedGoroutinesRunLastFirstThenInOrder()
    {
        var log = new List<int>();
        Twins.RunAlone(async (entry, _) =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var all = new List<Goroutine>();
            for (var i = 0; i < 4; i++)
            {
                var number = i;
                all.Add(Spawn.Run(async inner =>
                {
                    if (inner == Entry.Spawn)
                        await Spawn.Point;
                    log.Add(number);
                }));
            }

            foreach (var goroutine in all)
                await goroutine.Join__goroutine();
        });
        Assert.That(log, Is.EqualTo(new[] { 3, 0, 1, 2 }));
    }

    private sealed class Gate : ParkOperation
    {
        internal IParked? Parked;
        internal bool Open;
        internal int Commits;
        internal Action? OnCommit;

        internal override WaitReason Reason => WaitReason.Task;

        internal override bool Commit(IParked waiter)
        {
            Commits++;
            OnCommit?.Invoke();
            if (Open)
                return false;
            Volatile.Write(ref Parked, waiter);
            return true;
        }
    }

    private readonly struct GateAwaiter(Gate gate) : IGoAwaiter
    {
        public bool IsCompleted => false;

        public GateAwaiter GetAwaiter() => this;

        public void GetResult()
        {
        }

        public void Suspend(Frame frame) => Parking.Park(frame, gate);

        public void OnCompleted(Action continuation) => throw new NotSupportedException();

        public void UnsafeOnCompleted(Action continuation) => throw new NotSupportedException();
    }
}
