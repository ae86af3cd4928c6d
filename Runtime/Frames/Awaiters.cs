using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace GoroutineGen.Frames;

/// <summary>What the builders of twins do with an awaiter.</summary>
[StackTraceHidden]
internal static class Awaiters
{
    /// <summary>
    /// Tells <paramref name="awaiter"/> which frame waits for it. The JIT knows the awaiter's type, so this is a direct call, and no box is
    /// made.
    /// </summary>
    /// <exception cref="NotSupportedException">The awaiter is none of this library's. Generated code never awaits such a one.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Suspend<TAwaiter>(ref TAwaiter awaiter, Frame frame)
    {
        if (awaiter is IGoAwaiter)
            ((IGoAwaiter)awaiter).Suspend(frame);
        else
            throw NotInGoroutine.Error();
    }
}
