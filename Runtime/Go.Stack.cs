using GoroutineGen.Frames;

namespace GoroutineGen;

/// <content>How deep a goroutine may recurse.</content>
public static partial class Go
{
    /// <summary>
    /// How many bytes of heap the stack of one goroutine may take: 1 000 000 000 unless set, 250 000 000 in a 32-bit process. A call beyond
    /// that throws <see cref="InsufficientExecutionStackException"/> to its caller; the goroutine may catch the exception and go on. The
    /// limit is looked at each time a megabyte or so of native stack has been used up. It covers calls of rewritten methods; ordinary code
    /// runs on its thread's stack of 2 MB. Go's counterpart: <c>debug.SetMaxStack</c>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Zero or less.</exception>
    public static long MaxStackBytes
    {
        get => StackSegment.MostBytes;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            StackSegment.MostBytes = value;
        }
    }
}
