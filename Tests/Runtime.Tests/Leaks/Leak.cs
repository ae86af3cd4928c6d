using System.Runtime.CompilerServices;

namespace GoroutineGen.Runtime.Tests.Leaks;

/// <summary>
/// Shows that something is let go of. All tests of this folder ask one question: what does the library keep alive that the user does not?
/// </summary>
internal static class Leak
{
    /// <summary>
    /// Fails when what <paramref name="use"/> gives first is never collected, though nobody but the library refers to it. What it gives
    /// second is kept meanwhile. A thread that was just left may still be on its way to sleep, so the collection is waited for.
    /// </summary>
    internal static void None(Func<(object Used, object? Kept)> use)
    {
        var (reference, kept) = Use(use);
        Wait.For(() => IsCollected(reference), "The collection of what was used");
        GC.KeepAlive(kept);
    }

    /// <summary>Collects, and tells whether <paramref name="reference"/> is gone.</summary>
    internal static bool IsCollected(WeakReference reference)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return !reference.IsAlive;
    }

    /// <summary>How many of <paramref name="references"/> are alive after a collection.</summary>
    internal static int CountAlive(IEnumerable<WeakReference> references)
    {
        GC.Collect();
        return references.Count(static reference => reference.IsAlive);
    }

    // Not inlined: what was used must be on no stack when it is looked for.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (WeakReference Reference, object? Kept) Use(Func<(object Used, object? Kept)> use)
    {
        var (used, kept) = use();
        return (new WeakReference(used), kept);
    }
}
