using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Acceptance;

/// <summary>
/// Main calls Go.Exit: the others go on, and when none is left the program is told that this is a deadlock. An exception that is thrown on
/// the way out and caught again does not call the exit off.
/// </summary>
public static class A43_MainExits
{
    private static readonly string[] Scenarios =
    [
        "MainWhileOthersFinish",
        "MainWithARecoveredException",
        "MainWithAnExceptionRecoveredFurtherOut",
        "MainWithTwoRecoveredExceptions",
        "ExitDuringAnException",
    ];

    [Test]
    public static void TheProgramEndsWithTheReportThatMainExited(
        [TwinProcessModes] Mode mode, [ValueSource(nameof(Scenarios))] string scenario)
    {
        var output = ChildProcess.Run(scenario, mode);

        Assert.That(output.ExitCode, Is.Not.Null.And.Not.Zero);
        Assert.That(output.Error, Does.Contain("no goroutines (main called Go.Exit) - deadlock!"));
        Assert.That(output.Text, Is.EqualTo(scenario == "MainWhileOthersFinish" ? "the other finishes\n" : ""));
    }
}
