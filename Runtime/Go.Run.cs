using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen;

/// <summary>
/// Starting goroutines. The generator replaces these calls by direct ones of the twin; what is here runs when it could not: the twin is then found by its
/// attribute, and an ordinary method or lambda runs as a goroutine that holds its thread while it blocks.
/// </summary>
public static partial class Go
{
    /// <summary>Starts a goroutine. An exception that escapes it ends the process. Go's counterpart: <c>go f()</c>.</summary>
    public static Goroutine Run(Action body) =>
        TwinTable.Find<Func<Entry, GoTask>>(body) is { } twin ? Spawn.Begin(twin(Entry.Spawn)) : Spawn.Begin(new DelegateRoot(body));

    /// <summary>Starts a goroutine; the arguments are evaluated by the caller, as in Go.</summary>
    public static Goroutine Run<T1>(Action<T1> body, T1 arg1) =>
        TwinTable.Find<Func<Entry, T1, GoTask>>(body) is { } twin ? Spawn.Begin(twin(Entry.Spawn, arg1)) : Spawn.Begin(new DelegateRoot(() => body(arg1), body));

    /// <summary>Starts a goroutine; the arguments are evaluated by the caller, as in Go.</summary>
    public static Goroutine Run<T1, T2>(Action<T1, T2> body, T1 arg1, T2 arg2) =>
        TwinTable.Find<Func<Entry, T1, T2, GoTask>>(body) is { } twin ? Spawn.Begin(twin(Entry.Spawn, arg1, arg2)) : Spawn.Begin(new DelegateRoot(() => body(arg1, arg2), body));

    /// <summary>Starts a goroutine; the arguments are evaluated by the caller, as in Go.</summary>
    public static Goroutine Run<T1, T2, T3>(Action<T1, T2, T3> body, T1 arg1, T2 arg2, T3 arg3) =>
        TwinTable.Find<Func<Entry, T1, T2, T3, GoTask>>(body) is { } twin ? Spawn.Begin(twin(Entry.Spawn, arg1, arg2, arg3)) : Spawn.Begin(new DelegateRoot(() => body(arg1, arg2, arg3), body));

    /// <summary>Starts a goroutine; the arguments are evaluated by the caller, as in Go.</summary>
    public static Goroutine Run<T1, T2, T3, T4>(Action<T1, T2, T3, T4> body, T1 arg1, T2 arg2, T3 arg3, T4 arg4) =>
        TwinTable.Find<Func<Entry, T1, T2, T3, T4, GoTask>>(body) is { } twin ? Spawn.Begin(twin(Entry.Spawn, arg1, arg2, arg3, arg4)) : Spawn.Begin(new DelegateRoot(() => body(arg1, arg2, arg3, arg4), body));

    /// <summary>Starts a goroutine with a result. An exception that escapes it is thrown to whoever joins.</summary>
    public static Goroutine<TResult> Run<TResult>(Func<TResult> body) =>
        TwinTable.Find<Func<Entry, GoTask<TResult>>>(body) is { } twin ? Spawn.Begin(twin(Entry.Spawn)) : Spawn.Begin(new DelegateRoot<TResult>(body));

    /// <summary>Starts a goroutine with a result; the arguments are evaluated by the caller, as in Go.</summary>
    public static Goroutine<TResult> Run<T1, TResult>(Func<T1, TResult> body, T1 arg1) =>
        TwinTable.Find<Func<Entry, T1, GoTask<TResult>>>(body) is { } twin ? Spawn.Begin(twin(Entry.Spawn, arg1)) : Spawn.Begin(new DelegateRoot<TResult>(() => body(arg1), body));

    /// <summary>Starts a goroutine with a result; the arguments are evaluated by the caller, as in Go.</summary>
    public static Goroutine<TResult> Run<T1, T2, TResult>(Func<T1, T2, TResult> body, T1 arg1, T2 arg2) =>
        TwinTable.Find<Func<Entry, T1, T2, GoTask<TResult>>>(body) is { } twin ? Spawn.Begin(twin(Entry.Spawn, arg1, arg2)) : Spawn.Begin(new DelegateRoot<TResult>(() => body(arg1, arg2), body));

    /// <summary>Starts a goroutine with a result; the arguments are evaluated by the caller, as in Go.</summary>
    public static Goroutine<TResult> Run<T1, T2, T3, TResult>(Func<T1, T2, T3, TResult> body, T1 arg1, T2 arg2, T3 arg3) =>
        TwinTable.Find<Func<Entry, T1, T2, T3, GoTask<TResult>>>(body) is { } twin ? Spawn.Begin(twin(Entry.Spawn, arg1, arg2, arg3)) : Spawn.Begin(new DelegateRoot<TResult>(() => body(arg1, arg2, arg3), body));

    /// <summary>Starts a goroutine with a result; the arguments are evaluated by the caller, as in Go.</summary>
    public static Goroutine<TResult> Run<T1, T2, T3, T4, TResult>(Func<T1, T2, T3, T4, TResult> body, T1 arg1, T2 arg2, T3 arg3, T4 arg4) =>
        TwinTable.Find<Func<Entry, T1, T2, T3, T4, GoTask<TResult>>>(body) is { } twin ? Spawn.Begin(twin(Entry.Spawn, arg1, arg2, arg3, arg4)) : Spawn.Begin(new DelegateRoot<TResult>(() => body(arg1, arg2, arg3, arg4), body));
}
