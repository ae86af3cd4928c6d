using GoroutineGen.Contexts;
using GoroutineGen.Frames;

namespace GoroutineGen;

/// <summary>
/// Starting goroutines that a context can cancel: once it is done, the checks of methods marked <c>[Goroutine(Cancellable = true)]</c> throw, so that even an endless computation ends. Waits
/// do not end by it: select on <see cref="Context.Done"/> too, as in Go.
/// </summary>
/// <remarks>
/// An <see cref="OperationCanceledException"/> that escapes the goroutine once the context is done ends it and nothing else; whoever joins a <see cref="Goroutine{TResult}"/> gets
/// it, and its <c>Completion</c> is cancelled. Go's counterpart: none; there a computation has to ask <c>ctx.Err()</c>.
/// </remarks>
public static partial class Go
{
    /// <summary>Starts a goroutine that <paramref name="context"/> can cancel. An exception that escapes it ends the process, unless it was cancelled.</summary>
    /// <exception cref="ArgumentNullException">There is no context, or no body.</exception>
    public static Goroutine Run(Context context, Action body) => ContextSpawn.Begin(
        context, TwinTable.Find<Func<Entry, GoTask>>(body) is { } twin ? Spawn.Root(twin(Entry.Spawn)) : new DelegateRoot(body));

    /// <inheritdoc cref="Run(Context, Action)"/>
    public static Goroutine Run<T1>(Context context, Action<T1> body, T1 arg1) => ContextSpawn.Begin(
        context, TwinTable.Find<Func<Entry, T1, GoTask>>(body) is { } twin ? Spawn.Root(twin(Entry.Spawn, arg1)) : new DelegateRoot(() => body(arg1), body));

    /// <inheritdoc cref="Run(Context, Action)"/>
    public static Goroutine Run<T1, T2>(Context context, Action<T1, T2> body, T1 arg1, T2 arg2) => ContextSpawn.Begin(
        context, TwinTable.Find<Func<Entry, T1, T2, GoTask>>(body) is { } twin ? Spawn.Root(twin(Entry.Spawn, arg1, arg2)) : new DelegateRoot(() => body(arg1, arg2), body));

    /// <inheritdoc cref="Run(Context, Action)"/>
    public static Goroutine Run<T1, T2, T3>(Context context, Action<T1, T2, T3> body, T1 arg1, T2 arg2, T3 arg3) => ContextSpawn.Begin(
        context, TwinTable.Find<Func<Entry, T1, T2, T3, GoTask>>(body) is { } twin ? Spawn.Root(twin(Entry.Spawn, arg1, arg2, arg3)) : new DelegateRoot(() => body(arg1, arg2, arg3), body));

    /// <inheritdoc cref="Run(Context, Action)"/>
    public static Goroutine Run<T1, T2, T3, T4>(Context context, Action<T1, T2, T3, T4> body, T1 arg1, T2 arg2, T3 arg3, T4 arg4) => ContextSpawn.Begin(
        context, TwinTable.Find<Func<Entry, T1, T2, T3, T4, GoTask>>(body) is { } twin ? Spawn.Root(twin(Entry.Spawn, arg1, arg2, arg3, arg4)) : new DelegateRoot(() => body(arg1, arg2, arg3, arg4), body));

    /// <summary>Starts a goroutine with a result that <paramref name="context"/> can cancel. An exception that escapes it is thrown to whoever joins.</summary>
    /// <exception cref="ArgumentNullException">There is no context, or no body.</exception>
    public static Goroutine<TResult> Run<TResult>(Context context, Func<TResult> body) => ContextSpawn.Begin(
        context, TwinTable.Find<Func<Entry, GoTask<TResult>>>(body) is { } twin ? Spawn.Root(twin(Entry.Spawn)) : new DelegateRoot<TResult>(body));

    /// <inheritdoc cref="Run{TResult}(Context, Func{TResult})"/>
    public static Goroutine<TResult> Run<T1, TResult>(Context context, Func<T1, TResult> body, T1 arg1) => ContextSpawn.Begin(
        context, TwinTable.Find<Func<Entry, T1, GoTask<TResult>>>(body) is { } twin ? Spawn.Root(twin(Entry.Spawn, arg1)) : new DelegateRoot<TResult>(() => body(arg1), body));

    /// <inheritdoc cref="Run{TResult}(Context, Func{TResult})"/>
    public static Goroutine<TResult> Run<T1, T2, TResult>(Context context, Func<T1, T2, TResult> body, T1 arg1, T2 arg2) => ContextSpawn.Begin(
        context, TwinTable.Find<Func<Entry, T1, T2, GoTask<TResult>>>(body) is { } twin ? Spawn.Root(twin(Entry.Spawn, arg1, arg2)) : new DelegateRoot<TResult>(() => body(arg1, arg2), body));

    /// <inheritdoc cref="Run{TResult}(Context, Func{TResult})"/>
    public static Goroutine<TResult> Run<T1, T2, T3, TResult>(Context context, Func<T1, T2, T3, TResult> body, T1 arg1, T2 arg2, T3 arg3) => ContextSpawn.Begin(
        context, TwinTable.Find<Func<Entry, T1, T2, T3, GoTask<TResult>>>(body) is { } twin ? Spawn.Root(twin(Entry.Spawn, arg1, arg2, arg3)) : new DelegateRoot<TResult>(() => body(arg1, arg2, arg3), body));

    /// <inheritdoc cref="Run{TResult}(Context, Func{TResult})"/>
    public static Goroutine<TResult> Run<T1, T2, T3, T4, TResult>(Context context, Func<T1, T2, T3, T4, TResult> body, T1 arg1, T2 arg2, T3 arg3, T4 arg4) => ContextSpawn.Begin(
        context, TwinTable.Find<Func<Entry, T1, T2, T3, T4, GoTask<TResult>>>(body) is { } twin ? Spawn.Root(twin(Entry.Spawn, arg1, arg2, arg3, arg4)) : new DelegateRoot<TResult>(() => body(arg1, arg2, arg3, arg4), body));
}
