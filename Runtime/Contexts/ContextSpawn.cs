using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using GoroutineGen.Frames;

namespace GoroutineGen.Contexts;

/// <summary>What rewritten and intercepted calls of <c>Go.Run</c> with a context become.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public static class ContextSpawn
{
    /// <summary>
    /// Makes the goroutine of a twin entered by <see cref="Entry.Spawn"/> runnable; <paramref name="context"/> can cancel it.
    /// </summary>
    public static Goroutine Start(
        Context context, GoTask unstarted, [CallerFilePath] string? file = null, [CallerLineNumber] int line = 0) =>
        Begin(context, Spawn.Root(unstarted), file, line);

    /// <summary>
    /// Makes the goroutine of a twin entered by <see cref="Entry.Spawn"/> runnable; <paramref name="context"/> can cancel it.
    /// </summary>
    public static Goroutine<TResult> Start<TResult>(
        Context context, GoTask<TResult> unstarted, [CallerFilePath] string? file = null, [CallerLineNumber] int line = 0) =>
        Begin(context, Spawn.Root(unstarted), file, line);

    internal static TGoroutine Begin<TGoroutine>(Context context, TGoroutine goroutine, string? file = null, int line = 0)
        where TGoroutine : Goroutine
    {
        ContextCancellation.Attach(context, goroutine);
        return Spawn.Begin(goroutine, file, line);
    }
}
