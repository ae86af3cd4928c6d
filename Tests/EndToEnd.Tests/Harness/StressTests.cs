using GoroutineGen.EndToEnd.Tests.Harness;
using GoroutineGen.Scheduling;

namespace GoroutineGen.EndToEnd.Tests;

/// <summary>What the other tests rely on: that a body runs as a twin, and that the stress switch makes its checks suspend.</summary>
public static partial class StressTests
{
    private const int Turns = 1_000;

    [Test]
    public static void EveryCheckSuspendsUnderStress([Values(1, 2)] int procs)
    {
        var calm = CountSwitches(new Mode(Form.Twin, Stress.None, procs));
        var stressed = CountSwitches(new Mode(Form.Twin, Stress.All, procs));
        var ordinary = CountSwitches(new Mode(Form.Original, Stress.All, procs));

        Assert.That(calm, Is.LessThan(Turns));
        Assert.That(stressed, Is.GreaterThanOrEqualTo(Turns));
        Assert.That(ordinary, Is.LessThan(Turns));
    }

    private static long CountSwitches(Mode mode)
    {
        var switches = new long[1];
        mode.Run(Loop, switches);
        return switches[0];
    }

    [Goroutine]
    private static void Loop(long[] switches)
    {
        var before = Switches();
        for (var i = 0; i < Turns; i++)
            switches[0] = i;
        switches[0] = Switches() - before;
    }

    private static long Switches() => Scheduler.Processors.Sum(processor => processor.Switches);
}
