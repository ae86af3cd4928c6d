using GoroutineGen.Frames;

namespace GoroutineGen.Sync;

/// <summary>Calls of functions that a primitive was given, from its twins: the function's twin if it has one, else the function itself.</summary>
internal static class Bodies
{
    internal static GoTask Call(Action function)
    {
        if (TwinTable.Find<Func<Entry, GoTask>>(function) is { } twin)
            return twin(Entry.Call);
        function();
        return default;
    }

    internal static GoTask<TResult> Call<TResult>(Func<TResult> function) =>
        TwinTable.Find<Func<Entry, GoTask<TResult>>>(function) is { } twin ? twin(Entry.Call) : new GoTask<TResult>(null, function());
}
