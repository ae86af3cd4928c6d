using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Acceptance;

/// <summary>A fresh program has one goroutine; later as many are counted as a dump shows.</summary>
public static class A33_CountEqualsDump
{
    [Test]
    public static void CountEqualsDump([TwinProcessModes] Mode mode) =>
        Assert.That(
            ChildProcess.Run("CountEqualsDump", mode).ToString(),
            Is.EqualTo("""
                exit 0
                1 at the start
                equal at the start
                equal before they ran
                equal when they ran
                equal after processors were taken away
                equal at the end

                """));
}
