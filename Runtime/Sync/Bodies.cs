using GoroutineGen.Frames;

namespace GoroutineGen.Sync;

/// <summary>
/// Calls a function that a primitive was given, from the primitive's twin. What runs is a rewritten lambda, or the function's twin if the
/// function has one, or else the function itself.
/// </summary>
internal static class Bodies
{
    internal static GoTask Call(Delegate function)
    {
        if ((function as Func<Entry, GoTask> ?? TwinTable.Find<Func<Entry, GoTask>>(function)) is { } resumable)
            return resumable(Entry.Call);
        ((Action)function)();
        return default;
    }

    internal static GoTask<TResult> Call<TResult>(Delegate function) =>
        (function as Func<Entry, GoTask<TResult>> ?? TwinTable.Find<Func<Entry, GoTask<TResult>>>(function)) is { } resumable
            ? resumable(Entry.Call)
            : new GoTask<TResult>(null, ((Func<TResult>)function)());
}
