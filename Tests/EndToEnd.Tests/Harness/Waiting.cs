using GoroutineGen.Scheduling;

namespace GoroutineGen.EndToEnd.Tests.Harness;

/// <summary>Waits until a goroutine waits.</summary>
internal static partial class Waiting
{
    /// <summary>
    /// Returns when <paramref name="goroutine"/> waits for <paramref name="reason"/>, and whoever could wake it knows. If it never does,
    /// the deadline of the test comes.
    /// </summary>
    [Goroutine]
    public static void WaitUntilItWaits(this Goroutine goroutine, WaitReason reason)
    {
        while (!WaitsFor(goroutine, reason))
        {
            Assert.That(goroutine.Status, Is.Not.EqualTo(GoroutineStatus.Ended), $"{goroutine} should wait for {reason}.");
            Go.Yield();
        }

        // It says that it waits a moment before it stands in the queue. The world stops between goroutines only.
        Scheduler.WithWorldStopped(WaitReason.StopTheWorld, () => { });
        Assert.That(WaitsFor(goroutine, reason), Is.True, $"{goroutine} should go on waiting for {reason}.");
    }

    /// <summary>Parked, or on a thread of its own that blocks.</summary>
    public static bool WaitsFor(this Goroutine goroutine, WaitReason reason) =>
        goroutine.Status is GoroutineStatus.Waiting or GoroutineStatus.Blocked && goroutine.WaitReason == reason;
}
