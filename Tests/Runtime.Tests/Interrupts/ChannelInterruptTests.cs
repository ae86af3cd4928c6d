namespace GoroutineGen.Runtime.Tests.Interrupts;

/// <summary><c>Thread.Interrupt</c> ends a thread's wait, and leaves nothing behind.</summary>
[LeavesThreadsAlone]
public class ChannelInterruptTests
{
    private readonly Chan<int> _chan = new();
    private readonly Chan<int> _other = new();

    [TestCase(false)]
    [TestCase(true)]
    public void AnInterruptedReceiverLeavesItsPlace(bool selects)
    {
        Exception? thrown = null;
        var waiting = new Thread(() =>
        {
            try
            {
                if (selects)
                    Go.Select(Case.Receive(_other), Case.Receive(_chan));
                else
                    _chan.Receive();
            }
            catch (ThreadInterruptedException exception)
            {
                thrown = exception;
            }
        });
        waiting.Start();
        Wait.For(() => !_chan.Receivers.IsEmpty, "the wait");
        waiting.Interrupt();
        waiting.Join();
        Assert.That(thrown, Is.Not.Null);
        Assert.That(_chan.Receivers.IsEmpty && _other.Receivers.IsEmpty);
        Assert.That(_chan.TrySend(1), Is.False);
    }

    [Test]
    public void WhatWasReceivedIsNotLost()
    {
        const int Rounds = 2_000;
        var received = 0;
        var interrupts = 0;
        var sent = 0;
        var waiting = new Thread(() =>
        {
            while (true)
            {
                try
                {
                    if (!_chan.Receive(out _))
                        return;
                    received++;
                }
                catch (ThreadInterruptedException)
                {
                    interrupts++;
                }
            }
        });
        waiting.Start();
        for (var i = 0; i < Rounds; i++)
        {
            Wait.For(() => !_chan.Receivers.IsEmpty, "the wait");
            var interrupter = new Thread(waiting.Interrupt);
            interrupter.Start();
            if (_chan.TrySend(i))
                sent++;
            interrupter.Join();
        }

        _chan.Close();
        waiting.Join();
        Assert.That(received, Is.EqualTo(sent));
        Assert.That(interrupts, Is.GreaterThan(0));
    }
}
