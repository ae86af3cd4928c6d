using System.Threading.Channels;
using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Acceptance;

/// <summary>Which operations wait, for what, and until when; which never do.</summary>
public static partial class A11_WhatWaitsAndWhatDoesNot
{
    private const int Yields = 100;

    [Test]
    public static void OperationsOnWhatIsNeverReadyWaitForGood([AllModes] Mode mode) => mode.Run(WaitForGood);

    [Test]
    public static void OperationsThatNobodyMeetsWaitUntilSomebodyDoes([AllModes] Mode mode) => mode.Run(WaitForSomebody);

    [Test]
    public static void ASelectDoesNotMeetItself([AllModes] Mode mode) => mode.Run(SelectBothOfOne);

    [Test]
    public static void OperationsThatAreReadyDoNotWait([AllModes] Mode mode) => mode.Run(DoWhatIsReady);

    [Test]
    public static void ADefaultIsTakenWhenNothingIsReady([AllModes] Mode mode) => mode.Run(TakeDefaults);

    [Test]
    public static void SendsToAClosedChannelThrow([AllModes] Mode mode) => mode.Run(SendToClosed);

    // These goroutines never end: nobody is left who could wake them.
    [Goroutine]
    private static void WaitForGood()
    {
        Chan<int>? none = null;
        var waiting = new List<(Goroutine Goroutine, WaitReason Reason)>
        {
            (Go.Run(() => Chan<int>.Never.Receive()), WaitReason.ChanReceiveNever),
            (Go.Run(() => Chan<int>.Never.Receive(out var _)), WaitReason.ChanReceiveNever),
            (Go.Run(() => Chan<int>.Never.Send(1)), WaitReason.ChanSendNever),
            (Go.Run(RangeOverNever), WaitReason.ChanReceiveNever),
            (Go.Run(() => Go.Select()), WaitReason.SelectNever),
            (Go.Run(() => Go.Select(Case.Receive(none), Case.Send(none, 1))), WaitReason.SelectNever),
            (Go.Run(() => Go.Select(Case.Receive(Chan<int>.Never), Case.Send(Chan<int>.Never, 1))), WaitReason.SelectNever),
        };
        foreach (var (goroutine, reason) in waiting)
            goroutine.WaitUntilItWaits(reason);
        for (var i = 0; i < Yields; i++)
            Go.Yield();
        foreach (var (goroutine, reason) in waiting)
            Assert.That(goroutine.WaitsFor(reason), Is.True, $"{goroutine}");
    }

    [Goroutine]
    private static void RangeOverNever()
    {
        foreach (var value in Chan<int>.Never)
            Assert.Fail($"{value} out of nothing");
    }

    [Goroutine]
    private static void WaitForSomebody()
    {
        var (empty, unbuffered, full, a, b) = (new Chan<int>(2), new Chan<int>(), new Chan<int>(1), new Chan<int>(), new Chan<int>());
        full.Send(1);
        var receiver = Go.Run(() => empty.Receive());
        var sender = Go.Run(() => unbuffered.Send(2));
        var second = Go.Run(() => full.Send(3));
        var selecting = Go.Run(() => Go.Select(Case.Receive(a), Case.Send(b, 4)));
        receiver.WaitUntilItWaits(WaitReason.ChanReceive);
        sender.WaitUntilItWaits(WaitReason.ChanSend);
        second.WaitUntilItWaits(WaitReason.ChanSend);
        selecting.WaitUntilItWaits(WaitReason.Select);
        for (var i = 0; i < Yields; i++)
            Go.Yield();
        Assert.That(receiver.WaitsFor(WaitReason.ChanReceive) && sender.WaitsFor(WaitReason.ChanSend), Is.True);
        Assert.That(second.WaitsFor(WaitReason.ChanSend) && selecting.WaitsFor(WaitReason.Select), Is.True);

        empty.Send(5);
        Assert.That((unbuffered.Receive(), full.Receive(), full.Receive(), b.Receive()), Is.EqualTo((2, 1, 3, 4)));
        Assert.That((receiver.Join(), selecting.Join()), Is.EqualTo((5, 1)));
        sender.Join();
        second.Join();
    }

    [Goroutine]
    private static void SelectBothOfOne()
    {
        var channel = new Chan<int>();
        var selecting = Go.Run(() => Go.Select(Case.Send(channel, 1), Case.Receive(channel)));
        selecting.WaitUntilItWaits(WaitReason.Select);
        for (var i = 0; i < Yields; i++)
            Go.Yield();
        Assert.That(selecting.WaitsFor(WaitReason.Select), Is.True);
        Assert.That(channel.Receive(), Is.EqualTo(1));
        Assert.That(selecting.Join(), Is.Zero);
    }

    [Goroutine]
    private static void DoWhatIsReady()
    {
        var channel = new Chan<int>(10);
        var idle = new Chan<int>();
        for (var i = 0; i < 10; i++)
            channel.Send(i);
        for (var i = 0; i < 10; i++)
        {
            Assert.That(
                Go.TrySelect(Case.Receive(idle), Case.Receive(channel, out var ready) /* beats the default */),
                Is.EqualTo(1),
                $"{ready}");
        }

        Assert.That(Go.Select(Case.Receive(idle), Case.Send(channel, 1)), Is.EqualTo(1));
        Assert.That(Go.Select(Case.Receive(channel, out var value), Case.Receive(idle)), Is.Zero);
        Assert.That(value, Is.EqualTo(1));

        channel.Close();
        for (var i = 0; i < 10; i++)
        {
            Assert.That(channel.Receive(), Is.Zero);
            Assert.That(channel.Receive(out _), Is.False);
            Assert.That(Go.Select(Case.Receive(idle), Case.Receive(channel, out value, out var open)), Is.EqualTo(1));
            Assert.That((value, open), Is.EqualTo((0, false)));
        }
    }

    [Goroutine]
    private static void TakeDefaults()
    {
        Chan<int>? none = null;
        var idle = new Chan<int>();
        for (var i = 0; i < 10; i++)
        {
            Assert.That(Go.TrySelect(Case.Receive(none), Case.Send(none, 1)), Is.EqualTo(-1));
            Assert.That(Go.TrySelect(Case.Receive(Chan<int>.Never), Case.Send(Chan<int>.Never, 1)), Is.EqualTo(-1));
            Assert.That(Go.TrySelect(Case.Receive(idle), Case.Send(idle, 1)), Is.EqualTo(-1));
            Assert.That(Chan<int>.Never.TryReceive(out _) || Chan<int>.Never.TrySend(1), Is.False);
        }

        Assert.That((Chan<int>.Never.Count, Chan<int>.Never.Capacity), Is.EqualTo((0, 0)));
    }

    [Goroutine]
    private static void SendToClosed()
    {
        var closed = new Chan<int>(1);
        closed.Close();
        for (var way = 0; way < 2; way++)
        {
            var thrown = false;
            try
            {
                if (way == 0)
                    closed.Send(1);
                else
                    Go.Select(Case.Receive(new Chan<int>()), Case.Send(closed, 1));
            }
            catch (ChannelClosedException)
            {
                thrown = true;
            }

            Assert.That(thrown, Is.True, $"way {way}");
        }
    }
}
