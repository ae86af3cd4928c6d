using System.Diagnostics;

namespace GoroutineGen.Runtime.Tests;

/// <summary>Waits for what other threads bring about.</summary>
internal static class Wait
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Waits until <paramref name="condition"/> holds; fails with <paramref name="message"/> when it never does.</summary>
    internal static void Until(Func<bool> condition, Func<string> message)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            if (watch.Elapsed > Patience)
                Assert.Fail(message());
            Thread.Sleep(1);
        }
    }
}
