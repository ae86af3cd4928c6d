using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Acceptance;

/// <summary>
/// A goroutine throws, and its finally block releases main and yields. Main ends before the exception has left the goroutine; the process
/// ends by that exception all the same. Go's counterpart: <c>TestPanicRace</c>.
/// </summary>
public static class A44_CrashWinsAgainstTheEndOfMain
{
    [Test]
    public static void ProcessEndsByTheException([TwinProcessModes] Mode mode, [Range(1, 10)] int run)
    {
        var output = ChildProcess.Run("EscapedExceptionWhileMainEnds", mode);

        Assert.That(output.ExitCode, Is.Not.Zero.And.Not.Null, output.ToString());
        Assert.That(output.Text, Is.EqualTo("main ends\n").Or.Empty);
        Assert.That(output.Error, Does.Match("^Unhandled exception in goroutine \\d+ \"thrower\"\n"));
        Assert.That(output.Error, Does.Contain("Unhandled exception. System.InvalidOperationException: nobody sees me"));
    }
}
