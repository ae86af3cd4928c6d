using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Frames;

/// <summary>
/// What rewritten and intercepted <c>Go.Run</c> calls become. The new calls stand where the user's call does, so the compiler supplies the
/// file and line where the goroutine is started.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public static partial class Spawn
{
    /// <summary>Awaited first by a twin that is entered by <see cref="Entry.Spawn"/>.</summary>
    public static SpawnPoint Point => default;

    /// <summary>Makes the goroutine of a twin entered by <see cref="Entry.Spawn"/> runnable.</summary>
    public static Goroutine Start(GoTask unstarted, [CallerFilePath] string? file = null, [CallerLineNumber] int line = 0) =>
        Begin(Root(unstarted), file, line);

    /// <summary>Makes the goroutine of a twin entered by <see cref="Entry.Spawn"/> runnable.</summary>
    public static Goroutine<TResult> Start<TResult>(
        GoTask<TResult> unstarted, [CallerFilePath] string? file = null, [CallerLineNumber] int line = 0) =>
        Begin(Root(unstarted), file, line);

    /// <summary>As <see cref="Start(GoTask, string?, int)"/>, when nobody knows the file and line.</summary>
    internal static Goroutine Begin(GoTask unstarted) => Begin(Root(unstarted));

    internal static TGoroutine Begin<TGoroutine>(TGoroutine goroutine, string? file = null, int line = 0)
        where TGoroutine : Goroutine
    {
        goroutine.StartFile = file;
        goroutine.StartLine = line;
        Scheduler.Submit(goroutine);
        return goroutine;
    }

    /// <summary>Starts what somebody asked for earlier, with the AsyncLocal values that were captured then.</summary>
    /// <param name="body">An <see cref="Action"/>, or a rewritten lambda.</param>
    /// <param name="context">The context with the captured AsyncLocal values.</param>
    internal static void BeginLater(Delegate body, ExecutionContext? context) =>
        Scheduler.Submit(body is Func<Entry, GoTask> rewritten ? Root(rewritten(Entry.Spawn)) : Unstarted((Action)body), context);

    /// <summary>The goroutine of a twin entered by <see cref="Entry.Spawn"/>.</summary>
    // The frame is no root when the spawner's stack was so deep that the twin was boxed as a call before the twin reached its spawn point.
    internal static Goroutine Root(GoTask unstarted) => unstarted.Frame as Goroutine ?? new DeferredRoot(unstarted.Frame!);

    internal static Goroutine<TResult> Root<TResult>(GoTask<TResult> unstarted) =>
        unstarted.Frame as Goroutine<TResult> ?? new DeferredRoot<TResult>(Unsafe.As<ResultFrame<TResult>>(unstarted.Frame!));
}
