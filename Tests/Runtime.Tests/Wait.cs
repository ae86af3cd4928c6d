namespace GoroutineGen.Runtime.Tests;

/// <summary>Waits, in real time, for what other threads bring about.</summary>
internal static class Wait
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Waits until <paramref name="condition"/> holds; fails when <paramref name="what"/> never comes to pass.</summary>
    internal static void For(Func<bool> condition, string what) => Until(condition, () => $"{what} did not come to pass.");

    /// <summary>Waits until <paramref name="condition"/> holds; fails with <paramref name="message"/> when it never does.</summary>
    internal static void Until(Func<bool> condition, Func<string> message) =>
        Assert.That(SpinWait.SpinUntil(condition, Patience), Is.True, message);
}
