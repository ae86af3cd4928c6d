using GoroutineGen.Channels;

namespace GoroutineGen.Runtime.Tests.Channels;

/// <summary>A case is for one select. Used once more, it throws; it neither waits for good nor touches what its node has become.</summary>
public class CaseUseTests
{
    [Test]
    public void ACaseCannotBeInASelectTwice([Values] bool isReady, [Values] bool waits)
    {
        var chan = new Chan<int>(capacity: 2);
        if (isReady)
            chan.Send(1);
        AssertRefuses(() =>
        {
            var receive = Case.Receive(chan, out _);
            if (waits)
                Go.Select(receive, receive);
            else
                Go.TrySelect(receive, receive);
        });
        AssertRefuses(() =>
        {
            var (one, send) = (new Chan<int>(), new Chan<int>());
            var again = Case.Send(send, 1);
            if (waits)
                Go.Select(Case.Receive(one), Case.Receive(send), again, Case.Receive(one), Case.Receive(one), again);
            else
                Go.TrySelect(Case.Receive(one), Case.Receive(send), again, Case.Receive(one), Case.Receive(one), again);
        });
        Assert.That(chan.Count, Is.EqualTo(isReady ? 1 : 0), "Nothing was done.");
    }

    [Test]
    public void ACaseCannotBeInTwoSelects([Values] bool firstWaits, [Values] bool secondWaits)
    {
        var chan = new Chan<int>(capacity: 4);
        chan.Send(1);
        chan.Send(2);
        AssertRefuses(() =>
        {
            var receive = Case.Receive(chan, out var value);
            Assert.That(firstWaits ? Go.Select(receive) : Go.TrySelect(receive), Is.Zero);
            Assert.That(value, Is.EqualTo(1));
            if (secondWaits)
                Go.Select(receive, Case.Receive(new Chan<int>()));
            else
                Go.TrySelect(receive, Case.Receive(new Chan<int>()));
        });
        Assert.That(chan.Receive(), Is.EqualTo(2));
    }

    [Test]
    public void ACaseThatWasNotChosenOrThatThrewIsUsedToo()
    {
        var (idle, closed) = (new Chan<int>(), new Chan<int>());
        closed.Close();
        AssertRefuses(() =>
        {
            var receive = Case.Receive(idle);
            Assert.That(Go.TrySelect(receive), Is.EqualTo(-1));
            Go.TrySelect(receive);
        });
        AssertRefuses(() =>
        {
            var send = Case.Send(closed, 1);
            try
            {
                Go.Select(send);
            }
            catch (System.Threading.Channels.ChannelClosedException)
            {
            }

            Go.Select(send);
        });
    }

    [Test]
    public void TheNodeOfACaseMayBeAnothersMeanwhile()
    {
        var (chan, other) = (new Chan<int>(capacity: 1), new Chan<int>(capacity: 1));
        AssertRefuses(() =>
        {
            var stale = Case.Receive(chan);
            Go.TrySelect(stale);
            var fresh = Case.Send(other, 7); // By the same node, for a thread uses last what it gave last.
            try
            {
                Go.TrySelect(stale);
            }
            finally
            {
                Assert.That(Go.TrySelect(fresh), Is.Zero);
            }
        });
        Assert.That(other.Receive(), Is.EqualTo(7));
    }

    [Test]
    public void WhatARefusalLeavesIsInOrder()
    {
        var chan = new Chan<int>();
        AssertRefuses(() =>
        {
            var send = Case.Send(chan, 1);
            Go.Select(send, send);
        });
        var nodes = new HashSet<ChanOperation>();
        for (var i = 0; i < 100; i++)
            Assert.That(nodes.Add(ChanOperation<int>.Rent(chan, isSend: false, 0)), "No node is in the pool twice.");
    }

    private static void AssertRefuses(Action use) =>
        Assert.That(() => Patience.Run(use), Throws.InvalidOperationException.With.Message.Contains("a Case is for one select"));
}
