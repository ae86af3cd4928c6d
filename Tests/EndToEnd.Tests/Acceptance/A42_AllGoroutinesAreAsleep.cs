using System.Text.RegularExpressions;
using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Acceptance;

/// <summary>When all goroutines wait and nothing could wake one, the process ends and says so.</summary>
public static class A42_AllGoroutinesAreAsleep
{
    private const string Message = "Unhandled exception. GoroutineGen.DeadlockException: all goroutines are asleep - deadlock!";

    [Test]
    public static void DeadlockIsReported(
        [TwinProcessModes] Mode mode,
        [Values(
            "DeadlockOnNever", "DeadlockOnNullSelect", "DeadlockOnStaticChannel", "DeadlockOnLocalChannels", "DeadlockOnMutex",
            "DeadlockOnWaitGroup", "DeadlockOnJoin", "DeadlockInOrdinaryCode", "DeadlockWithThreads", "DeadlockInsideBlock",
            "DeadlockAfterSleep", "DeadlockOfLockedMain",
            "DeadlockBesideALockedGoroutine", "MainExitsBeforeOthersWait",
            "DeadlockBesideAStoppedActionTimer", "DeadlockBesideACancelledDeadline",
            "DeadlockBesideATimerThatLostASelect", "DeadlockBesideATimerThatWasSetEarlier",
            "BothMainsSleepForGood")]
        string scenario)
    {
        var output = ChildProcess.Run(scenario, mode);

        Assert.That(output.ExitCode, Is.Not.Zero.And.Not.Null, output.ToString());
        Assert.That(output.Error, Does.StartWith(Message));
        Assert.That(output.Error, Does.Contain("Go.DetectDeadlocks"));
        Assert.That(output.Error, Does.Match(@"\ngoroutine \d+ \["));
    }

    [Test]
    public static void TheDumpTellsWhoWaitsWhereAndFromWhereTheyWereStarted([TwinProcessModes] Mode mode)
    {
        var output = ChildProcess.Run("DeadlockOnLocalChannels", mode);
        var lines = Regex.Matches(output.Text, @"^(\w+) (\d+)$", RegexOptions.Multiline)
            .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
        var error = Regex.Replace(output.Error, @"\S+[/\\](?=\w+\.cs:)", "");

        Assert.That(lines.Keys, Is.EquivalentTo(["started", "main", "other"]), output.ToString());
        Assert.That(error, Does.Match($"""

            goroutine 1 \[chan receive\]:
               GoroutineGen.EndToEnd.Child.Deadlocks.OnLocalChannels\(\) Deadlocks.cs:{lines["main"]}
            (created at Program.cs:\d+
            )?
            goroutine \d+ "started" \[chan receive\]:
               GoroutineGen.EndToEnd.Child.Deadlocks.ReceiveAndSend\(\) Deadlocks.cs:{lines["other"]}
            created at Deadlocks.cs:{lines["started"]}

            """));
    }

    [Test]
    public static void ATimerThatIsSetWakesThoughOthersAreStopped([TwinProcessModes] Mode mode) =>
        Assert.That(ChildProcess.Run("SleepBesideStoppedTimers", mode).ToString(), Is.EqualTo("exit 0\nwoken\n"));

    [TestCase("InnerMainSleepsForGood", "inner sleeps for good\nouter goes on\n")]
    [TestCase("InnerMainOfAThreadSleepsForGood", "inner sleeps for good\nouter goes on\n")]
    [TestCase("InnerMainsSleepForGood", "second sleeps for good\nfirst sleeps for good\nouter goes on\n")]
    public static void AMainThatAnInnerOneWouldWakeIsNotTold(string scenario, string expected)
    {
        foreach (var procs in new[] { 1, 2 })
        {
            var output = ChildProcess.Run(scenario, new Mode(Form.Twin, Stress.None, procs));
            Assert.That(output.ToString(), Is.EqualTo($"exit 0\n{expected}"), $"{procs}P");
        }
    }

    [Test]
    public static void TheProcessMayGoOn([Values(1, 2)] int procs) =>
        Assert.That(
            ChildProcess.Run("DeadlockIsCaught", new Mode(Form.Original, Stress.None, procs)).ToString(),
            Is.EqualTo("exit 0\ngoroutine 1 [chan receive]:\n1\n").Or.EqualTo("exit 0\ngoroutine 1 [chan receive]:\n2\n"));
}
