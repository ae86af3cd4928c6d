using System.ComponentModel;

namespace GoroutineGen.Frames;

/// <summary>
/// Gives a variable some value where a condition gives it none: <c>if (a &amp;&amp; TryGet(out var s))</c> becomes
/// <c>if ((a &amp;&amp; TryGet(out var s)) || Unassigned.False(out s))</c>. Without this, a debug build forgets behind the condition of an
/// <c>if</c> what the condition assigned. It then takes the variable for one that an async method has to keep.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Unassigned
{
    /// <summary>Assigns and is false: for a variable that has its value where the condition is true.</summary>
    public static bool False<T>(out T? value)
        where T : allows ref struct
    {
        value = default;
        return false;
    }

    /// <summary>Assigns and is true: for a variable that has its value where the condition is false.</summary>
    public static bool True<T>(out T? value)
        where T : allows ref struct
    {
        value = default;
        return true;
    }
}
