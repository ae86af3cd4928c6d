using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Frames;

/// <summary>
/// What rewritten and intercepted <c>Go.Run</c> and <c>Go.Main</c> calls become. They stand where the user's call does, so the compiler tells from where the
/// goroutine is started.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public static class Spawn
{
    /// <summary>Awaited first by a twin that is entered by <see cref="Entry.Spawn"/>.</summary>
    public static SpawnPoint Point => default;

    /// <summary>Makes the goroutine of a twin entered by <see cref="Entry.Spawn"/> runnable.</summary>
    public static Goroutine Start(GoTask unstarted, [CallerFilePath] string? file = null, [CallerLineNumber] int line = 0) =>
        Begin(Root(unstarted), file, line);

    /// <summary>Makes the goroutine of a twin entered by <see cref="Entry.Spawn"/> runnable.</summary>
    public static Goroutine<TResult> Start<TResult>(GoTask<TResult> unstarted, [CallerFilePath] string? file = null, [CallerLineNumber] int line = 0) =>
        Begin(Root(unstarted), file, line);

    /// <summary>Runs the twin as the main goroutine and returns when it has ended; throws what it threw.</summary>
    public static void Main(GoTask unstarted, [CallerFilePath] string? file = null, [CallerLineNumber] int line = 0) =>
        RunMain(Root(unstarted), file, line);

    /// <summary>Runs the twin as the main goroutine and returns its result when it has ended; throws what it threw.</summary>
    public static TResult Main<TResult>(GoTask<TResult> unstarted, [CallerFilePath] string? file = null, [CallerLineNumber] int line = 0) =>
        RunMain(Root(unstarted), file, line);

    /// <summary>Starts a rewritten lambda.</summary>
    public static Goroutine Run(Func<Entry, GoTask> body, [CallerFilePath] string? file = null, [CallerLineNumber] int line = 0) =>
        Start(body(Entry.Spawn), file, line);

    /// <summary>Starts a rewritten lambda with its arguments.</summary>
    public static Goroutine Run<T1>(
        Func<Entry, T1, GoTask> body, T1 arg1, [CallerFilePath] string? file = null, [CallerLineNumber] int line = 0) =>
        Start(body(Entry.Spawn, arg1), file, line);

    /// <summary>Starts a rewritten lambda with its arguments.</summary>
    public static Goroutine Run<T1, T2>(
        Func<Entry, T1, T2, GoTask> body, T1 arg1, T2 arg2, [CallerFilePath] string? file = null, [CallerLineNumber] int line = 0) =>
        Start(body(Entry.Spawn, arg1, arg2), file, line);

    /// <summary>Starts a rewritten lambda with its arguments.</summary>
    public static Goroutine Run<T1, T2, T3>(
        Func<Entry, T1, T2, T3, GoTask> body, T1 arg1, T2 arg2, T3 arg3, [CallerFilePath] string? file = null, [CallerLineNumber] int line = 0) =>
        Start(body(Entry.Spawn, arg1, arg2, arg3), file, line);

    /// <summary>Starts a rewritten lambda with its arguments.</summary>
    public static Goroutine Run<T1, T2, T3, T4>(
        Func<Entry, T1, T2, T3, T4, GoTask> body, T1 arg1, T2 arg2, T3 arg3, T4 arg4, [CallerFilePath] string? file = null, [CallerLineNumber] int line = 0) =>
        Start(body(Entry.Spawn, arg1, arg2, arg3, arg4), file, line);

    /// <summary>Starts a rewritten lambda with a result.</summary>
    public static Goroutine<TResult> Run<TResult>(
        Func<Entry, GoTask<TResult>> body, [CallerFilePath] string? file = null, [CallerLineNumber] int line = 0) =>
        Start(body(Entry.Spawn), file, line);

    /// <summary>Starts a rewritten lambda with a result and its arguments.</summary>
    public static Goroutine<TResult> Run<T1, TResult>(
        Func<Entry, T1, GoTask<TResult>> body, T1 arg1, [CallerFilePath] string? file = null, [CallerLineNumber] int line = 0) =>
        Start(body(Entry.Spawn, arg1), file, line);

    /// <summary>Starts a rewritten lambda with a result and its arguments.</summary>
    public static Goroutine<TResult> Run<T1, T2, TResult>(
        Func<Entry, T1, T2, GoTask<TResult>> body, T1 arg1, T2 arg2, [CallerFilePath] string? file = null, [CallerLineNumber] int line = 0) =>
        Start(body(Entry.Spawn, arg1, arg2), file, line);

    /// <summary>Starts a rewritten lambda with a result and its arguments.</summary>
    public static Goroutine<TResult> Run<T1, T2, T3, TResult>(
        Func<Entry, T1, T2, T3, GoTask<TResult>> body, T1 arg1, T2 arg2, T3 arg3, [CallerFilePath] string? file = null, [CallerLineNumber] int line = 0) =>
        Start(body(Entry.Spawn, arg1, arg2, arg3), file, line);

    /// <summary>Starts a rewritten lambda with a result and its arguments.</summary>
    public static Goroutine<TResult> Run<T1, T2, T3, T4, TResult>(
        Func<Entry, T1, T2, T3, T4, GoTask<TResult>> body, T1 arg1, T2 arg2, T3 arg3, T4 arg4, [CallerFilePath] string? file = null, [CallerLineNumber] int line = 0) =>
        Start(body(Entry.Spawn, arg1, arg2, arg3, arg4), file, line);

    /// <summary>As <see cref="Start(GoTask, string?, int)"/>, when nobody knows from where.</summary>
    internal static Goroutine Begin(GoTask unstarted) => Begin(Root(unstarted));

    /// <summary>As <see cref="Start{TResult}(GoTask{TResult}, string?, int)"/>, when nobody knows from where.</summary>
    internal static Goroutine<TResult> Begin<TResult>(GoTask<TResult> unstarted) => Begin(Root(unstarted));

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
    /// <param name="context">The context.</param>
    internal static void BeginLater(Delegate body, ExecutionContext? context) =>
        Scheduler.Submit(body is Func<Entry, GoTask> rewritten ? Root(rewritten(Entry.Spawn)) : Unstarted((Action)body), context);

    /// <summary>The goroutine of a body, of its twin if it has one, before its start.</summary>
    internal static Goroutine Unstarted(Action body) => TwinTable.Find<Func<Entry, GoTask>>(body) is { } twin ? Root(twin(Entry.Spawn)) : new DelegateRoot(body);

    /// <inheritdoc cref="Unstarted(Action)"/>
    internal static Goroutine Unstarted<T1>(Action<T1> body, T1 arg1) =>
        TwinTable.Find<Func<Entry, T1, GoTask>>(body) is { } twin ? Root(twin(Entry.Spawn, arg1)) : new DelegateRoot(() => body(arg1), body);

    /// <summary>As <see cref="Main(GoTask, string?, int)"/>, when nobody knows from where.</summary>
    internal static void RunMain(GoTask unstarted) => RunMain(Root(unstarted));

    /// <summary>As <see cref="Main{TResult}(GoTask{TResult}, string?, int)"/>, when nobody knows from where.</summary>
    internal static TResult RunMain<TResult>(GoTask<TResult> unstarted) => RunMain(Root(unstarted));

    internal static void RunMain(Goroutine goroutine, string? file = null, int line = 0)
    {
        goroutine.StartFile = file;
        goroutine.StartLine = line;
        Go.AwaitMain(goroutine);
    }

    internal static TResult RunMain<TResult>(Goroutine<TResult> goroutine, string? file = null, int line = 0)
    {
        RunMain((Goroutine)goroutine, file, line);
        return goroutine.Result!;
    }

    /// <summary>The goroutine of a twin entered by <see cref="Entry.Spawn"/>.</summary>
    // The frame is no root when the spawner's stack was so deep that the twin was boxed as a call before it reached its spawn point.
    internal static Goroutine Root(GoTask unstarted) => unstarted.Frame as Goroutine ?? new DeferredRoot(unstarted.Frame!);

    internal static Goroutine<TResult> Root<TResult>(GoTask<TResult> unstarted) =>
        unstarted.Frame as Goroutine<TResult> ?? new DeferredRoot<TResult>(Unsafe.As<ResultFrame<TResult>>(unstarted.Frame!));
}
