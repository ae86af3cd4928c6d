namespace GoroutineGen.Runtime.Tests.Interrupts;

/// <summary>The mode that interrupts the threads of all tests does interrupt them, and the tests notice nothing.</summary>
public class InterruptedWaitsTests
{
    [Test]
    public void AWaitIsInterruptedAndBegunAnew([Values(0, 1)] int selects) => InterruptedWaits.During(() =>
    {
        var (chan, never) = (new Chan<int>(), new Chan<int>());
        var received = 0;
        var interrupted = true;
        var waiting = Interrupter.Start(() =>
        {
            if (selects == 0)
                received = chan.Receive();
            else
                Go.Select(Case.Receive(never), Case.Receive(chan, out received));
            interrupted = Interrupter.IsInterrupted();
        });
        var ended = InterruptedWaits.Ended;
        Wait.For(() => InterruptedWaits.Ended >= ended + 3, "the interrupts");
        chan.Send(7); // From this thread, which is interrupted too.
        Interrupter.Join(waiting);
        Assert.That((received, interrupted), Is.EqualTo((7, false)));
    });
}
