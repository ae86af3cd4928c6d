using System.Diagnostics;
using System.Globalization;
using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Api;

/// <summary>No deadlock is reported while something could still wake a goroutine.</summary>
public static class WakerTests
{
    // Much longer than the deadlock detector takes.
    private static readonly TimeSpan Late = TimeSpan.FromMilliseconds(500);

    [Test]
    public static void WhatCouldWakeAGoroutineIsWaitedFor(
        [TwinProcessModes] Mode mode,
        [Values(
            "Sleeper", "TimersAfter", "TaskDelay", "BlockingCall", "NewThread", "ThreadOfAPoolWorker", "ThreadThatHasSent",
            "TaskRun", "LongRunningTask", "AsyncDelay", "TimerCallback")]
        string scenario) =>
        Assert.That(ChildProcess.Run(scenario, mode).ToString(), Is.EqualTo("exit 0\nwoken\n"));

    [Test]
    [Platform("Linux")]
    public static void ASignalMayWakeWhereATaskOrTheProgramSaysSo([Values("CompletionBySignal", "SendBySignal")] string scenario)
    {
        using var child = ProgramProcess.Start("GoroutineGen.EndToEnd.Child", scenario, "Twin");
        Assert.That(child.ReadLine(), Is.EqualTo("ready"));
        Thread.Sleep(Late);
        using var kill = Process.Start("kill", ["-CONT", child.Id.ToString(CultureInfo.InvariantCulture)]);
        Assert.That(child.Finish().ToString(), Is.EqualTo("exit 0\nwoken\n"));
    }
}
