using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Acceptance;

/// <summary>Loops that never end and never call anything give way to others, to a stop of the world, and to a collection.</summary>
public static class A30_EndlessLoopsGiveWay
{
    [Test]
    public static void MainGoesOnBesideEndlessLoops([ProcessModes] Mode mode)
    {
        var output = ChildProcess.Run("EndlessLoops", mode);

        Assert.That(output.ToString(), Is.EqualTo("exit 0\nOK\n"));
    }
}
