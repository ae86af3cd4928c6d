namespace GoroutineGen.Soak.Scenarios;

/// <summary>A kind of work. Its body ends when all that it started has happened.</summary>
internal sealed record Scenario(string Name, Action<Round, Dice> Body)
{
    public static readonly Scenario[] All =
    [
        new("trees", Trees.Run),
        new("pipelines", Pipelines.Run),
        new("selects", Selects.Run),
        new("exchanges", Exchanges.Run),
        new("pairs", Pairs.Run),
        new("workers", Workers.Run),
        new("locks", Locks.Run),
        new("sleepers", Sleepers.Run),
        new("blocking", Blocking.Run),
        new("foreign loops", ForeignLoops.Run),
        new("lambdas", Lambdas.Run),
        new("threads", Threads.Run),
        new("questions", Questions.Run),
        new("thread locks", ThreadLocks.Run),
        new("resizes", Resizes.Run),
        new("faults", Faults.Run),
        new("tasks", Tasks.Run),
        new("locals", Locals.Run),
        new("recursion", Recursion.Run),
        new("hogs", Hogs.Run),
        new("collections", Collections.Run),
        new("exits", Exits.Run),
        new("cancellations", Cancellations.Run),
        new("interrupts", Interrupts.Run),
        new("thread state", ThreadState.Run),
        new("sockets", Sockets.Run),
    ];
}
