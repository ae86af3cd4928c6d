using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Acceptance;

/// <summary>When the main goroutine ends by <c>Go.Exit</c>, the others go on; the end of the last of them is not the end of main.</summary>
public static class A43_MainExits
{
    [Test]
    public static void NoGoroutinesAreLeft([TwinModes] Mode mode, [Values("MainExitsAlone", "MainExitsBeforeOthersEnd")] string scenario)
    {
        var output = ChildProcess.Run(scenario, mode);

        Assert.That(output.ExitCode, Is.Not.Zero.And.Not.Null, output.ToString());
        Assert.That(output.Error, Does.StartWith("Unhandled exception. GoroutineGen.DeadlockException: no goroutines (main called Go.Exit) - deadlock!"));
        Assert.That(output.Text, Is.EqualTo(scenario == "MainExitsAlone" ? "" : "the other ends\n"));
    }
}
