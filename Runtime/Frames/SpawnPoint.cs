using System.ComponentModel;
using System.Diagnostics;

namespace GoroutineGen.Frames;

/// <summary>
/// Awaited first by a twin that was entered by <see cref="Entry.Spawn"/>: the builder recognises the type and boxes the body as a
/// goroutine's root frame instead of running it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct SpawnPoint : IGoAwaiter
{
    /// <summary>Always false, so that the builder is asked.</summary>
    public bool IsCompleted => false;

    /// <summary>The point is its own awaiter.</summary>
    public SpawnPoint GetAwaiter() => this;

    /// <summary>Nothing to get.</summary>
    public void GetResult()
    {
    }

    // Reached only by a spawn that was boxed as a call because the stack was nearly used up: the spawn goes on at once.
    void IGoAwaiter.Suspend(Frame frame) => StackSegment.NothingUnwinds();
}
