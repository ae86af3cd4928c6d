namespace GoroutineGen.TestHarness;

/// <summary>Waits, in real time, for what other threads bring about.</summary>
public static class Wait
{
    /// <summary>Waits until <paramref name="condition"/> holds; fails when <paramref name="what"/> never comes to pass.</summary>
    public static void For(Func<bool> condition, string what) => Until(condition, () => $"{what} did not come to pass.");

    /// <summary>Waits until <paramref name="condition"/> holds; fails with <paramref name="message"/> when it never does.</summary>
    public static void Until(Func<bool> condition, Func<string> message) =>
        Assert.That(SpinWait.SpinUntil(condition, Deadline.Limit), Is.True, message);
}
