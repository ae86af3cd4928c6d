using System.Globalization;
using System.Runtime.ExceptionServices;

namespace GoroutineGen.Frames;

/// <summary>
/// Stands between a call that wanted an empty native stack and its caller, and knows how many bytes of heap the frames above the segment
/// take. Ordinary calls should not have to count bytes. So the size of a segment's frames is what the thread allocates while these frames
/// unwind.
/// </summary>
internal sealed class StackSegment : Frame
{
    // What the thread had allocated when its stack last began to unwind; 0 after NothingUnwinds.
    [ThreadStatic]
    private static long _allocatedBefore;

    private static long _mostBytes = Environment.Is64BitProcess ? 1_000_000_000 : 250_000_000;

    private readonly long _bytes;

    private StackSegment(Frame? caller, long bytes)
    {
        Caller = caller;
        _bytes = bytes;
    }

    /// <summary>How many bytes of heap the stack of one goroutine may take.</summary>
    internal static long MostBytes
    {
        get => Volatile.Read(ref _mostBytes);
        set => Volatile.Write(ref _mostBytes, value);
    }

    /// <summary>The stack of this thread is about to unwind.</summary>
    internal static void StartUnwinding() => _allocatedBefore = GC.GetAllocatedBytesForCurrentThread();

    /// <summary>
    /// This thread goes back to the loop for another reason: a spawn that was boxed as a call goes on from its spawn point, on an empty
    /// stack already.
    /// </summary>
    internal static void NothingUnwinds() => _allocatedBefore = 0;

    /// <summary>
    /// The stack of this thread has unwound for <paramref name="call"/>, which is boxed unstarted. Gives the frame to go on with: the call,
    /// or the call's caller when the goroutine's stack is at its limit. That caller then sees the call throw.
    /// </summary>
    internal static Frame Begin(Frame call)
    {
        if (_allocatedBefore == 0)
            return call;
        var bytes = GC.GetAllocatedBytesForCurrentThread() - _allocatedBefore + BytesAbove(call);
        var limit = MostBytes;
        if (bytes > limit)
        {
            call.Outcome = ExceptionDispatchInfo.Capture(new InsufficientExecutionStackException(string.Create(
                CultureInfo.InvariantCulture,
                $"The goroutine's stack exceeds the limit of {limit} bytes (Go.MaxStackBytes): endless recursion?")));
            return call.Caller!;
        }

        call.Caller = new StackSegment(call.Caller, bytes);
        return call;
    }

    /// <summary>The call has ended: the segment's caller looks at the call's outcome.</summary>
    internal override void Resume() => Outcome = Returned;

    // Goes up to the last segment only, so each frame is passed once, as its unwinding did.
    private static long BytesAbove(Frame call)
    {
        var frame = call.Caller;
        while (frame is not (null or StackSegment))
            frame = frame.Caller;
        return frame is StackSegment segment ? segment._bytes : 0;
    }
}
