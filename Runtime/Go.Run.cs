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
        TwinTable.Find<Func<Entry, GoTask>>(body) is { } twin ? Spawn.Start(twin(Entry.Spawn)) : Spawn.Start(new DelegateRoot(body));

    /// <summary>Starts a goroutine; the arguments are evaluated by the caller, as in Go.</summary>
    public static Goroutine Run<T1>(Action<T1> body, T1 arg1) =>
        TwinTable.Find<Func<Entry, T1, GoTask>>(body) is { } twin ? Spawn.Start(twin(Entry.Spawn, arg1)) : Spawn.Start(new DelegateRoot(() => body(arg1)));

    /// <summary>Starts a goroutine; the arguments are evaluated by the caller, as in Go.</summary>
    public static Goroutine Run<T1, T2>(Action<T1, T2> body, T1 arg1, T2 arg2) =>
        TwinTable.Find<Func<Entry, T1, T2, GoTask>>(body) is { } twin ? Spawn.Start(twin(Entry.Spawn, arg1, arg2)) : Spawn.Start(new DelegateRoot(() => body(arg1, arg2)));

    /// <summary>Starts a goroutine; the arguments are evaluated by the caller, as in Go.</summary>
    public static Goroutine Run<T1, T2, T3>(Action<T1, T2, T3> body, T1 arg1, T2 arg2, T3 arg3) =>
        TwinTable.Find<Func<Entry, T1, T2, T3, GoTask>>(body) is { } twin ? Spawn.Start(twin(Entry.Spawn, arg1, arg2, arg3)) : Spawn.Start(new DelegateRoot(() => body(arg1, arg2, arg3)));

    /// <summary>Starts a goroutine; the arguments are evaluated by the caller, as in Go.</summary>
    public static Goroutine Run<T1, T2, T3, T4>(Action<T1, T2, T3, T4> body, T1 arg1, T2 arg2, T3 arg3, T4 arg4) =>
        TwinTable.Find<Func<Entry, T1, T2, T3, T4, GoTask>>(body) is { } twin ? Spawn.Start(twin(Entry.Spawn, arg1, arg2, arg3, arg4)) : Spawn.Start(new DelegateRoot(() => body(arg1, arg2, arg3, arg4)));

    /// <summary>Starts a goroutine with a result. An exception that escapes it is thrown to whoever joins.</summary>
    public static Goroutine<TResult> Run<TResult>(Func<TResult> body) =>
        TwinTable.Find<Func<Entry, GoTask<TResult>>>(body) is { } twin ? Spawn.Start(twin(Entry.Spawn)) : Spawn.Start(new DelegateRoot<TResult>(body));

    /// <summary>Starts a goroutine with a result; the arguments are evaluated by the caller, as in Go.</summary>
    public static Goroutine<TResult> Run<T1, TResult>(Func<T1, TResult> body, T1 arg1) =>
        TwinTable.Find<Func<Entry, T1, GoTask<TResult>>>(body) is { } twin ? Spawn.Start(twin(Entry.Spawn, arg1)) : Spawn.Start(new DelegateRoot<TResult>(() => body(arg1)));

    /// <summary>Starts a goroutine with a result; the arguments are evaluated by the caller, as in Go.</summary>
    public static Goroutine<TResult> Run<T1, T2, TResult>(Func<T1, T2, TResult> body, T1 arg1, T2 arg2) =>
        TwinTable.Find<Func<Entry, T1, T2, GoTask<TResult>>>(body) is { } twin ? Spawn.Start(twin(Entry.Spawn, arg1, arg2)) : Spawn.Start(new DelegateRoot<TResult>(() => body(arg1, arg2)));

    /// <summary>Starts a goroutine with a result; the arguments are evaluated by the caller, as in Go.</summary>
    public static Goroutine<TResult> Run<T1, T2, T3, TResult>(Func<T1, T2, T3, TResult> body, T1 arg1, T2 arg2, T3 arg3) =>
        TwinTable.Find<Func<Entry, T1, T2, T3, GoTask<TResult>>>(body) is { } twin ? Spawn.Start(twin(Entry.Spawn, arg1, arg2, arg3)) : Spawn.Start(new DelegateRoot<TResult>(() => body(arg1, arg2, arg3)));

    /// <summary>Starts a goroutine with a result; the arguments are evaluated by the caller, as in Go.</summary>
    public static Goroutine<TResult> Run<T1, T2, T3, T4, TResult>(Func<T1, T2, T3, T4, TResult> body, T1 arg1, T2 arg2, T3 arg3, T4 arg4) =>
        TwinTable.Find<Func<Entry, T1, T2, T3, T4, GoTask<TResult>>>(body) is { } twin ? Spawn.Start(twin(Entry.Spawn, arg1, arg2, arg3, arg4)) : Spawn.Start(new DelegateRoot<TResult>(() => body(arg1, arg2, arg3, arg4)));

    /// <summary>
    /// Runs the main goroutine and returns when it has ended, without waiting for other goroutines; throws what it threw. Go's counterpart: <c>func main()</c>.
    /// </summary>
    public static void Main(Action body)
    {
        if (TwinTable.Find<Func<Entry, GoTask>>(body) is { } twin)
            Spawn.Main(twin(Entry.Spawn));
        else
            Spawn.Main(new DelegateRoot(body));
    }

    /// <summary>Runs the main goroutine with its arguments when it has ended.</summary>
    public static void Main<T1>(Action<T1> body, T1 arg1)
    {
        if (TwinTable.Find<Func<Entry, T1, GoTask>>(body) is { } twin)
            Spawn.Main(twin(Entry.Spawn, arg1));
        else
            Spawn.Main(new DelegateRoot(() => body(arg1)));
    }

    /// <summary>Runs the main goroutine with its arguments when it has ended.</summary>
    public static void Main<T1, T2>(Action<T1, T2> body, T1 arg1, T2 arg2)
    {
        if (TwinTable.Find<Func<Entry, T1, T2, GoTask>>(body) is { } twin)
            Spawn.Main(twin(Entry.Spawn, arg1, arg2));
        else
            Spawn.Main(new DelegateRoot(() => body(arg1, arg2)));
    }

    /// <summary>Runs the main goroutine with its arguments when it has ended.</summary>
    public static void Main<T1, T2, T3>(Action<T1, T2, T3> body, T1 arg1, T2 arg2, T3 arg3)
    {
        if (TwinTable.Find<Func<Entry, T1, T2, T3, GoTask>>(body) is { } twin)
            Spawn.Main(twin(Entry.Spawn, arg1, arg2, arg3));
        else
            Spawn.Main(new DelegateRoot(() => body(arg1, arg2, arg3)));
    }

    /// <summary>Runs the main goroutine with its arguments when it has ended.</summary>
    public static void Main<T1, T2, T3, T4>(Action<T1, T2, T3, T4> body, T1 arg1, T2 arg2, T3 arg3, T4 arg4)
    {
        if (TwinTable.Find<Func<Entry, T1, T2, T3, T4, GoTask>>(body) is { } twin)
            Spawn.Main(twin(Entry.Spawn, arg1, arg2, arg3, arg4));
        else
            Spawn.Main(new DelegateRoot(() => body(arg1, arg2, arg3, arg4)));
    }

    /// <summary>Runs the main goroutine and returns its result when it has ended, without waiting for other goroutines; throws what it threw.</summary>
    public static TResult Main<TResult>(Func<TResult> body) =>
        TwinTable.Find<Func<Entry, GoTask<TResult>>>(body) is { } twin ? Spawn.Main(twin(Entry.Spawn)) : Spawn.Main(new DelegateRoot<TResult>(body));

    /// <summary>Runs the main goroutine with its arguments and returns its result when it has ended.</summary>
    public static TResult Main<T1, TResult>(Func<T1, TResult> body, T1 arg1) =>
        TwinTable.Find<Func<Entry, T1, GoTask<TResult>>>(body) is { } twin ? Spawn.Main(twin(Entry.Spawn, arg1)) : Spawn.Main(new DelegateRoot<TResult>(() => body(arg1)));

    /// <summary>Runs the main goroutine with its arguments and returns its result when it has ended.</summary>
    public static TResult Main<T1, T2, TResult>(Func<T1, T2, TResult> body, T1 arg1, T2 arg2) =>
        TwinTable.Find<Func<Entry, T1, T2, GoTask<TResult>>>(body) is { } twin ? Spawn.Main(twin(Entry.Spawn, arg1, arg2)) : Spawn.Main(new DelegateRoot<TResult>(() => body(arg1, arg2)));

    /// <summary>Runs the main goroutine with its arguments and returns its result when it has ended.</summary>
    public static TResult Main<T1, T2, T3, TResult>(Func<T1, T2, T3, TResult> body, T1 arg1, T2 arg2, T3 arg3) =>
        TwinTable.Find<Func<Entry, T1, T2, T3, GoTask<TResult>>>(body) is { } twin ? Spawn.Main(twin(Entry.Spawn, arg1, arg2, arg3)) : Spawn.Main(new DelegateRoot<TResult>(() => body(arg1, arg2, arg3)));

    /// <summary>Runs the main goroutine with its arguments and returns its result when it has ended.</summary>
    public static TResult Main<T1, T2, T3, T4, TResult>(Func<T1, T2, T3, T4, TResult> body, T1 arg1, T2 arg2, T3 arg3, T4 arg4) =>
        TwinTable.Find<Func<Entry, T1, T2, T3, T4, GoTask<TResult>>>(body) is { } twin ? Spawn.Main(twin(Entry.Spawn, arg1, arg2, arg3, arg4)) : Spawn.Main(new DelegateRoot<TResult>(() => body(arg1, arg2, arg3, arg4)));
}
