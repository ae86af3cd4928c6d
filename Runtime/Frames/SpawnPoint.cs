using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace GoroutineGen.Frames;

/// <summary>
/// Awaited first by a twin that was entered by <see cref="Entry.Spawn"/>: the builder recognises the type and boxes the body as a goroutine's root
/// frame instead of running it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SpawnPoint : ICriticalNotifyCompletion
{
    /// <summary>Always false, so that the builder is asked.</summary>
    public bool IsCompleted => false;

    /// <summary>The point is its own awaiter.</summary>
    public SpawnPoint GetAwaiter() => this;

    /// <summary>Nothing to get.</summary>
    public void GetResult()
    {
    }

    /// <summary>Not supported: only twins await this.</summary>
    public void OnCompleted(Action continuation) => throw NotInGoroutine.Error();

    /// <summary>Not supported: only twins await this.</summary>
    public void UnsafeOnCompleted(Action continuation) => throw NotInGoroutine.Error();
}
