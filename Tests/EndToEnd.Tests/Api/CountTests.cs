using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Api;

/// <summary><c>Go.Count</c> is the number of goroutines that are alive.</summary>
public static partial class CountTests
{
    private const int Goroutines = 1_000;

    [Test]
    public static void CountReturnsToItsStart([AllModes] Mode mode)
    {
        var before = Go.Count;
        mode.Run(StartAndJoin);
        Assert.That(Go.Count, Is.EqualTo(before));
    }

    [Test]
    public static void CountSurvivesAChangeOfProcessors([TwinModes] Mode mode)
    {
        var before = Go.Count;
        mode.Run(ChangeProcessors);
        Assert.That(Go.Count, Is.EqualTo(before));
    }

    [Goroutine]
    private static void StartAndJoin()
    {
        var before = Go.Count;
        var release = new Chan<int>();
        var waiting = StartWaiting(release);
        Assert.That(Go.Count, Is.EqualTo(before + Goroutines));
        release.Close();
        foreach (var goroutine in waiting)
            goroutine.Join();
        Assert.That(Go.Count, Is.EqualTo(before));
    }

    [Goroutine]
    private static void ChangeProcessors()
    {
        var before = Go.Count;
        var release = new Chan<int>();
        foreach (var procs in (int[])[4, 1, 3, 2])
        {
            Go.MaxProcs = procs;
            Assert.That(Go.MaxProcs, Is.EqualTo(procs));
            var waiting = StartWaiting(release);
            Assert.That(Go.Count, Is.EqualTo(before + Goroutines));
            for (var i = 0; i < Goroutines; i++)
                release.Send(i);
            foreach (var goroutine in waiting)
                goroutine.Join();
            Assert.That(Go.Count, Is.EqualTo(before));
        }
    }

    [Goroutine]
    private static List<Goroutine> StartWaiting(Chan<int> release)
    {
        var waiting = new List<Goroutine>();
        for (var i = 0; i < Goroutines; i++)
            waiting.Add(Go.Run(WaitFor, release));
        return waiting;
    }

    [Goroutine]
    private static void WaitFor(Chan<int> release) => release.Receive();
}
