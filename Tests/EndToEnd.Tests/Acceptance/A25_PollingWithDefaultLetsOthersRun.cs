using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Acceptance;

/// <summary>A goroutine that polls a channel and yields, also one that is locked to its thread, sees what a sleeper sends.</summary>
public static partial class A25_PollingWithDefaultLetsOthersRun
{
    [Test]
    public static void APollerSeesWhatASleeperSends([AllModes] Mode mode) => mode.Run(Run, false);

    [Test]
    public static void ALockedPollerSeesWhatASleeperSends([AllModes] Mode mode) => mode.Run(Run, true);

    [Goroutine]
    private static void Run(bool locked)
    {
        var question = new Chan<int>();
        var answer = new Chan<int>();
        var poller = Go.Run(Poll, question, answer, locked).As("poller");
        Go.Sleep(10);
        question.Send(42);
        Assert.That(answer.Receive(), Is.EqualTo(42));
        poller.Join();
    }

    [Goroutine]
    private static void Poll(Chan<int> question, Chan<int> answer, bool locked)
    {
        using var hold = locked ? Go.LockThread() : default;
        while (true)
        {
            switch (Go.TrySelect(Case.Receive(question, out var value)))
            {
                case 0:
                    answer.Send(value);
                    return;
                default:
                    Go.Yield();
                    break;
            }
        }
    }
}
