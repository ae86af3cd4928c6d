using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Acceptance;

/// <summary>A timer wins a select at last, however busy the other channels are.</summary>
public static partial class A28_TimerAgainstBusyChannels
{
    [Test]
    public static void TimerWinsInTheEnd([AllModes] Mode mode) => mode.Run(Run);

    [Goroutine]
    private static void Run()
    {
        var channel = new Chan<int>();
        var done = new Chan<int>();
        var senders = new Sync.WaitGroup();
        senders.Add(2);
        Go.Run(SendUntilDone, channel, done, senders).As("first");
        Go.Run(SendUntilDone, channel, done, senders).As("second");
        var timer = Time.Timers.After(TimeSpan.FromMilliseconds(20));
        while (Go.Select(Case.Receive(channel), Case.Receive(timer)) != 1)
        {
        }

        done.Close();
        senders.Wait();
    }

    [Goroutine]
    private static void SendUntilDone(Chan<int> channel, Chan<int> done, Sync.WaitGroup senders)
    {
        while (Go.Select(Case.Send(channel, 1), Case.Receive(done)) == 0)
        {
        }

        senders.Done();
    }
}
