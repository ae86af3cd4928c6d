using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Api;

/// <summary>An exception that nobody can see ends the process, as one that escapes a thread does.</summary>
public static class EscapedExceptionTests
{
    [Test]
    public static void ExceptionThatEscapesAGoroutineEndsTheProcess([ProcessModes] Mode mode) =>
        ExpectEnd("EscapedException", mode, text: "");

    [Test]
    public static void ExceptionThatEscapesALambdaEndsTheProcess([ProcessModes] Mode mode) =>
        ExpectEnd("EscapedExceptionOfALambda", mode, text: "");

    [Test]
    public static void ExceptionThatEscapesAGoroutineOnAThreadOfThePoolEndsTheProcess([Values(1, 2)] int maxProcs) =>
        ExpectEnd("EscapedExceptionOfAGuest", new Mode(Form.Twin, Stress.None, maxProcs), text: "");

    [Test]
    public static void FinallyBlocksRunBeforeTheProcessEnds([ProcessModes] Mode mode) =>
        ExpectEnd("EscapedExceptionAfterWaiting", mode, text: "finally\n");

    [Test]
    public static void ExceptionOfAGoroutineWithAResultWaitsForItsJoiner([ProcessModes] Mode mode) =>
        Assert.That(ChildProcess.Run("ResultOfAnException", mode).ToString(), Is.EqualTo("exit 0\nstill here\n"));

    private static void ExpectEnd(string scenario, Mode mode, string text)
    {
        var output = ChildProcess.Run(scenario, mode);

        Assert.That(output.ExitCode, Is.Not.Zero.And.Not.Null, output.ToString());
        Assert.That(output.Text, Is.EqualTo(text));
        Assert.That(output.Error, Does.StartWith("Unhandled exception in goroutine "));
        Assert.That(output.Error, Does.Contain("Unhandled exception. System.InvalidOperationException: nobody sees me"));
        Assert.That(output.Error, Does.Contain("Escapes.cs"), "the user's file is in the stack trace");
        Assert.That(
            output.Error,
            Does.Not.Contain("at GoroutineGen.Frames.")
                .And.Not.Contain("at GoroutineGen.Scheduling.")
                .And.Not.Contain("at GoroutineGen.Goroutine."));
    }
}
