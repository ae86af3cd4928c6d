using System.Runtime.CompilerServices;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Frames;

/// <summary>
/// Lets goroutines recurse as deep as the heap allows: a call that finds its native stack nearly used up is boxed unstarted, the stack
/// unwinds to the scheduler loop, and the loop starts the call on an empty stack.
/// </summary>
/// <remarks>
/// The test at each call must not read a thread-static, so it has two parts. <see cref="MayBeLow{T}"/> looks only at the address, and is
/// true for a band of <see cref="BandSize"/> bytes in every window of <see cref="WindowSize"/>. Inside a band <see cref="IsLow"/>
/// compares with the thread's real limit. The limit leaves more than one window, so a growing stack meets a band before it runs out (unless
/// one frame is larger than a band).
/// </remarks>
internal static class StackGuard
{
    /// <summary>The stack of an M, in bytes.</summary>
    internal const int StackSize = 2 * 1024 * 1024;

    private const nuint WindowSize = 256 * 1024;
    private const nuint BandSize = 32 * 1024;

    // What is left for code that never checks (the framework's, the user's ordinary methods) below the last band.
    private const int Reserve = 512 * 1024;

    /// <summary>The address under which an M whose thread started near <paramref name="stackTop"/> counts as low.</summary>
    internal static nuint LimitFor(nuint stackTop) => stackTop - StackSize + Reserve + WindowSize;

    /// <summary>
    /// The same for a thread that is not ours and was at <paramref name="here"/> when it became an M. How large its stack is, nobody tells;
    /// the least that .NET gives such a thread is 1.5 MiB.
    /// </summary>
    internal static nuint LimitForGuest(nuint here) => here - WindowSize;

    /// <summary>Whether the stack's depth should be looked at closely. <paramref name="local"/> must live on the current stack.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static unsafe bool MayBeLow<T>(ref T local) =>
        ((nuint)Unsafe.AsPointer(ref local) & (WindowSize - 1)) < BandSize;

    /// <summary>Whether the current goroutine's thread has less stack than a call may need.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static unsafe bool IsLow()
    {
        byte here;
        return Machine.Current is { } machine && (nuint)(&here) < machine.StackLimit;
    }

    /// <summary>
    /// Makes the scheduler loop start <paramref name="frame"/> on an empty stack. The callers find the call incomplete, so they unwind
    /// first.
    /// </summary>
    internal static void ContinueOnEmptyStack(Frame frame)
    {
        Machine.Current!.Running!.Leaf = frame;
        StackSegment.StartUnwinding();
    }
}
