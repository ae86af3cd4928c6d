namespace GoroutineGen.EndToEnd.Tests.Harness;

/// <summary>Waits until a goroutine waits.</summary>
internal static partial class Waiting
{
    /// <summary>Returns when <paramref name="goroutine"/> waits for <paramref name="reason"/>. If it never does, the deadline of the test comes.</summary>
    [Goroutine]
    public static void WaitUntilItWaits(this Goroutine goroutine, WaitReason reason)
    {
        while (goroutine.Status != GoroutineStatus.Waiting || goroutine.WaitReason != reason)
        {
            Assert.That(goroutine.Status, Is.Not.EqualTo(GoroutineStatus.Ended), $"{goroutine} should wait for {reason}.");
            Go.Yield();
        }
    }
}
