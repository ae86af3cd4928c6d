using System.Runtime.CompilerServices;

namespace GoroutineGen.Scheduling;

/// <summary>
/// The properties that anybody can set on a thread and that belong to the thread: name, priority and whether it is a background thread.
/// .NET's pool resets the same three after each work item.
/// </summary>
internal static class ThreadProperties
{
    private static readonly bool IsMarked = PrivateFields.Exist(static () => _ = Mark(Thread.CurrentThread));

    /// <summary>Whether somebody may have set a property of <paramref name="thread"/>. One load and a compare.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool MayHaveChanged(Thread thread) => !IsMarked || Mark(thread);

    /// <summary>Gives <paramref name="thread"/> the properties with which it was started as a thread of ours.</summary>
    internal static void Reset(Thread thread, string name) => Uninterrupted.Do((thread, name), static own => Reset(own));

    private static void Reset((Thread, string) own)
    {
        var (thread, name) = own;
        if (IsMarked)
            Mark(thread) = false; // First: whoever sets a property from another thread meanwhile is seen the next time.
        if (thread.Name != name)
            thread.Name = name;
        if (!thread.IsBackground)
            thread.IsBackground = true;
        if (thread.Priority != ThreadPriority.Normal)
            thread.Priority = ThreadPriority.Normal;
    }

    // The mark is set by the setters of all three properties, for the pool. Where .NET has the mark no more, the properties themselves are
    // looked at each time.
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_mayNeedResetForThreadPool")]
    private static extern ref bool Mark(Thread thread);
}
