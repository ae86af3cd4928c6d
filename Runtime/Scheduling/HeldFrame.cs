using GoroutineGen.Frames;

namespace GoroutineGen.Scheduling;

/// <summary>
/// Stands as the leaf of a goroutine that is in the middle of ordinary code on one M's thread; only that M can continue it.
/// </summary>
internal sealed class HeldFrame(Machine holder) : Frame
{
    internal Machine Holder => holder;

    internal override void Resume() => throw new InvalidOperationException("A goroutine held by a thread continues on that thread only.");
}
