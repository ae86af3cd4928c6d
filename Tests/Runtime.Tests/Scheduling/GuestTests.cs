using System.Net.Sockets;
using GoroutineGen.Blocking;
using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Runtime.Tests.Scheduling;

/// <summary>
/// The thread of .NET's pool that completes a socket's operation runs the goroutine that waited for it. README, "Guests".
/// </summary>
public class GuestTests
{
    private const int FirstProof = 64;
    private const int SecondProof = 4 * FirstProof;

    [ThreadStatic]
    private static int _mark;

    [Test]
    public void AGoroutineThatHasNeverBlockedItsThreadGoesOnWhereItsSocketIsReady() => Twins.WithMaxProcs(2, () =>
    {
        using var wire = new Wire();
        var onPool = new List<bool>();
        wire.Serve(Spawn.Start(Loop(Entry.Spawn)), FirstProof + 10);
        Assert.That(onPool.Take(FirstProof), Has.None.True, "Nobody knows yet whether it blocks.");
        Assert.That(onPool.Skip(FirstProof), Has.All.True.And.Exactly(10).Items);

        async GoTask Loop(Entry entry)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            while (await wire.Receive())
                onPool.Add(Thread.CurrentThread.IsThreadPoolThread);
        }
    });

    [Test]
    public void SoDoesOneThatReadsFromASocketsStream() => Twins.WithMaxProcs(2, () =>
    {
        using var wire = new Wire();
        using var stream = new NetworkStream(wire.Receiver);
        var onPool = false;
        var goroutine = Spawn.Start(Read(Entry.Spawn));
        wire.AwaitReceiver(goroutine);
        Wire.Prove(goroutine);
        wire.Sender.Send([1]);
        goroutine.Join();
        Assert.That(onPool, Is.True);

        async GoTask Read(Entry entry)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            await StreamCalls.Read(default, stream, new byte[1], 0, 1);
            onPool = Thread.CurrentThread.IsThreadPoolThread;
        }
    });

    [Test]
    public void OneThatBlocksItsThreadIsNoGuestForFourTimesAsLong() => Twins.WithMaxProcs(2, () =>
    {
        using var wire = new Wire();
        using var release = new ManualResetEventSlim();
        var onPool = new List<bool>();
        var goroutine = Spawn.Start(Loop(Entry.Spawn));
        wire.Send(goroutine, FirstProof + 1);
        Wait.Until(() => Scheduler.LostRegions == 1, () => "The region is not seen to last.");
        release.Set();
        wire.Serve(goroutine, SecondProof + 10);
        Assert.That(onPool.Take(FirstProof), Has.None.True);
        Assert.That(onPool[FirstProof], Is.True);
        Assert.That(onPool.Skip(FirstProof + 1).Take(SecondProof), Has.None.True);
        Assert.That(onPool.Skip(FirstProof + 1 + SecondProof), Has.All.True.And.Exactly(10).Items);

        async GoTask Loop(Entry entry)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            while (await wire.Receive())
            {
                onPool.Add(Thread.CurrentThread.IsThreadPoolThread);
                if (onPool.Count == FirstProof + 1)
                    Go.Block(release.Wait);
            }
        }
    });

    [Test]
    public void EachWayToBlockAThreadIsNoted([Values] bool inOneOfOurOperations) => Twins.WithMaxProcs(1, () =>
    {
        using var wire = new Wire();
        using var release = new ManualResetEventSlim();
        var channel = new Chan<int>();
        var isNoted = false;
        var goroutine = inOneOfOurOperations ? Spawn.Start(Receive(Entry.Spawn)) : Spawn.Start(Sleep(Entry.Spawn));
        wire.AwaitReceiver(goroutine);
        Assert.That(ProveItself(goroutine.ThreadUse!), Is.True);
        wire.Send(goroutine, 1);
        Wait.Until(
            () => goroutine.Status == (inOneOfOurOperations ? GoroutineStatus.Blocked : GoroutineStatus.Running),
            () => $"It is {goroutine.Status}.");
        if (inOneOfOurOperations)
            channel.Send(1);
        else
            Wait.Until(() => Scheduler.Processors.Any(static processor => processor.Replaced), () => "The sleep is not seen.");
        release.Set();
        wire.Serve(goroutine, 0);
        Assert.That(isNoted, Is.True);

        async GoTask Receive(Entry entry)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            await wire.Receive();
            channel.Receive();
            isNoted = !Goroutine.Current!.ThreadUse!.MayBeGuest();
            await wire.Receive();
        }

        async GoTask Sleep(Entry entry)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            await wire.Receive();
            _ = Go.Run(() => { }); // Somebody to whom the sleep matters.
            release.Wait();
            isNoted = !Goroutine.Current!.ThreadUse!.MayBeGuest();
            await wire.Receive();
        }
    });

    [Test]
    public void AGuestThatComputesGivesWay() => Twins.WithMaxProcs(1, () =>
    {
        using var wire = new Wire();
        var hasOther = false;
        var onPool = false;
        var goroutine = Spawn.Start(Loop(Entry.Spawn));
        wire.AwaitReceiver(goroutine);
        Wire.Prove(goroutine);
        wire.Serve(goroutine, 1);
        Assert.That(onPool && hasOther, Is.True);

        async GoTask Loop(Entry entry)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            await wire.Receive();
            onPool = Thread.CurrentThread.IsThreadPoolThread;
            _ = Go.Run(() => Volatile.Write(ref hasOther, true));
            while (!Volatile.Read(ref hasOther))
            {
                if (Preemption.Requested)
                    await Preemption.Check();
            }

            await wire.Receive();
        }
    });

    [Test]
    public void AGuestThatComputesGivesItsThreadBackThoughNobodyWaits() => Twins.WithMaxProcs(2, () =>
    {
        using var wire = new Wire();
        var wasOnPool = false;
        var goroutine = Spawn.Start(Loop(Entry.Spawn));
        wire.AwaitReceiver(goroutine);
        Wire.Prove(goroutine);
        wire.Serve(goroutine, 1);
        Assert.That(wasOnPool, Is.True);

        async GoTask Loop(Entry entry)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            await wire.Receive();
            wasOnPool = Thread.CurrentThread.IsThreadPoolThread;
            while (Thread.CurrentThread.IsThreadPoolThread)
            {
                if (Preemption.Requested)
                    await Preemption.Check();
            }

            await wire.Receive();
        }
    });

    [Test]
    public void AGuestRecursesAsDeepAsOthers() => Twins.WithMaxProcs(2, () =>
    {
        const int Depth = 300_000; // More than any thread has stack for.
        using var wire = new Wire();
        var onPool = false;
        var sum = 0;
        var goroutine = Spawn.Start(Loop(Entry.Spawn));
        wire.AwaitReceiver(goroutine);
        Wire.Prove(goroutine);
        wire.Serve(goroutine, 1);
        Assert.That(onPool, Is.True);
        Assert.That(sum, Is.EqualTo(Depth));

        async GoTask Loop(Entry entry)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            await wire.Receive();
            onPool = Thread.CurrentThread.IsThreadPoolThread;
            sum = await Down(Entry.Call, Depth);
            await wire.Receive();
        }

        async GoTask<int> Down(Entry entry, int left) => left == 0 ? 0 : 1 + await Down(Entry.Call, left - 1);
    });

    [Test]
    public void WhatAGuestFindsAndLeavesOnItsThread() => Twins.WithMaxProcs(2, () =>
    {
        var gate = new Gate();
        var local = new AsyncLocal<string> { Value = "the goroutine's" };
        var found = "";
        var left = "";
        var goroutine = Spawn.Start(Body(Entry.Spawn));
        Wait.Until(() => gate.Waiter == goroutine && Scheduler.IdleCount == Go.MaxProcs, () => "It does not wait.");
        Wire.Prove(goroutine);
        using (ExecutionContext.SuppressFlow())
            Task.Run(BeGuest).Wait();
        goroutine.Join();
        Assert.That(found, Is.EqualTo("the goroutine's"));
        Assert.That(left, Is.EqualTo(", Normal, .NET TP Worker"));

        async GoTask Body(Entry entry)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            await new GateAwaiter(gate);
            found = local.Value;
            local.Value = "changed";
            Thread.CurrentThread.Name = "the goroutine's";
            Thread.CurrentThread.Priority = ThreadPriority.AboveNormal;
        }

        void BeGuest()
        {
            Machine.TryBeGuest(goroutine)!.RunAsGuest(goroutine);
            left = $"{local.Value}, {Thread.CurrentThread.Priority}, {Thread.CurrentThread.Name}";
        }
    });

    [Test]
    public void AThreadOfThePoolThatAGoroutineLocksIsItsOwn([Values] bool endsLocked) => Twins.WithMaxProcs(2, () =>
    {
        using var wire = new Wire();
        var onPool = false;
        var strayed = 0;
        var goroutine = endsLocked ? Spawn.Start(Stay(Entry.Spawn)) : Spawn.Start(Leave(Entry.Spawn));
        wire.AwaitReceiver(goroutine);
        Wire.Prove(goroutine);
        wire.Send(goroutine, 1);
        wire.AwaitReceiver(goroutine);
        Task.WaitAll(Enumerable.Range(0, 50).Select(_ => Task.Run(Look)).ToArray());
        wire.Serve(goroutine, 0);
        Task.WaitAll(Enumerable.Range(0, 50).Select(_ => Task.Run(Look)).ToArray());
        Assert.That(onPool, Is.True);
        Assert.That(strayed, Is.Zero);

        async GoTask Stay(Entry entry)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            await wire.Receive();
            onPool = Thread.CurrentThread.IsThreadPoolThread;
            Go.LockThread();
            _mark = 1;
            await wire.Receive();
            strayed += _mark == 1 ? 0 : 1;
        }

        async GoTask Leave(Entry entry)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            await wire.Receive();
            onPool = Thread.CurrentThread.IsThreadPoolThread;
            using (Go.LockThread())
            {
                _mark = 1;
                await wire.Receive();
                strayed += _mark == 1 ? 0 : 1;
                _mark = 0;
            }
        }

        void Look()
        {
            if (_mark != 0)
                Interlocked.Increment(ref strayed);
        }
    });

    [Test]
    public void GuestsSurviveStopsOfTheWorld() => Twins.WithMaxProcs(2, () =>
    {
        const int Pairs = 8;
        const int Rounds = 500;
        var guests = 0;
        var pairs = Enumerable.Range(0, Pairs).Select(static _ => new Wire()).ToList();
        var all = new List<Goroutine>();
        foreach (var pair in pairs)
        {
            all.Add(Spawn.Start(Play(Entry.Spawn, pair.Receiver)));
            all.Add(Spawn.Start(Play(Entry.Spawn, pair.Sender)));
            pair.Sender.Send([1]);
        }

        for (var i = 0; all.Any(static goroutine => goroutine.Status != GoroutineStatus.Ended); i++)
            Go.MaxProcs = 1 + (i % 3);
        all.ForEach(static goroutine => goroutine.Join());
        pairs.ForEach(static pair => pair.Dispose());
        Assert.That(guests, Is.Positive);
        Assert.That(Go.Count, Is.Zero);

        async GoTask Play(Entry entry, Socket socket)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var ball = new byte[1];
            for (var i = 0; i < Rounds; i++)
            {
                await SocketCalls.Receive(default, socket, ball);
                if (Thread.CurrentThread.IsThreadPoolThread)
                    Interlocked.Increment(ref guests);
                await SocketCalls.Send(default, socket, ball);
            }
        }
    });

    // As if goroutines of that body had waited for sockets often enough.
    private static bool ProveItself(ThreadUse use)
    {
        for (var i = 0; i < FirstProof; i++)
            use.MayBeGuest();
        return use.MayBeGuest();
    }

    /// <summary>Something to wait for: whoever finds the waiter may let it go on.</summary>
    private sealed class Gate : ParkOperation
    {
        internal volatile IParked? Waiter;

        internal override WaitReason Reason => WaitReason.Task;

        internal override bool Commit(IParked waiter)
        {
            Waiter = waiter;
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

        void IGoAwaiter.Suspend(Frame frame) => Parking.Park(frame, gate);
    }
}
