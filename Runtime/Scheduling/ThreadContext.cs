using System.Runtime.CompilerServices;

namespace GoroutineGen.Scheduling;

/// <summary>Looks at the contexts that .NET keeps in a thread, without a look for the current thread.</summary>
internal static class ThreadContext
{
    private static readonly bool HasFields = PrivateFields.Exist(static () =>
    {
        _ = Execution(Thread.CurrentThread);
        _ = Synchronization(Thread.CurrentThread);
    });

    /// <summary>
    /// Whether it is sure that <paramref name="thread"/> has the default execution context, flowing, and no synchronization context. Two
    /// loads and two tests.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsDefault(Thread thread) => HasFields && Execution(thread) is null && Synchronization(thread) is null;

    // Where .NET has these fields no more, the contexts are asked for each time.
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_executionContext")]
    private static extern ref ExecutionContext? Execution(Thread thread);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_synchronizationContext")]
    private static extern ref SynchronizationContext? Synchronization(Thread thread);
}
