using System.Collections.Concurrent;

namespace GoroutineGen.TestHarness;

/// <summary>Goroutines whose state is told when a test hangs.</summary>
public static class Watched
{
    private static readonly ConcurrentQueue<WeakReference<Goroutine>> References = new();

    public static IEnumerable<Goroutine> Goroutines =>
        from reference in References
        let goroutine = reference.TryGetTarget(out var target) ? target : null
        where goroutine is not null && goroutine.Status != GoroutineStatus.Ended
        select goroutine;

    /// <summary>Names a goroutine and remembers it.</summary>
    public static TGoroutine As<TGoroutine>(this TGoroutine goroutine, string name)
        where TGoroutine : Goroutine
    {
        goroutine.Name = name;
        References.Enqueue(new WeakReference<Goroutine>(goroutine));
        return goroutine;
    }
}
