using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Acceptance;

/// <summary>Goroutines that do nothing but short blocking calls, for ever, let a sleeper wake and the program end.</summary>
public static class A31_EndlessWritersLetASleeperWake
{
    [Test]
    public static void MainWakesBesideEndlessWriters([ProcessModes] Mode mode)
    {
        var output = ChildProcess.Run("EndlessWriters", mode);

        Assert.That(output.ToString(), Is.EqualTo("exit 0\nOK\n"));
    }
}
