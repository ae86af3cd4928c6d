using System.Globalization;

namespace GoroutineGen.Scheduling;

/// <summary>The Ps and how many there are.</summary>
internal static partial class Scheduler
{
    /// <summary>
    /// The most Ps there may be: as many cores as .NET knows of. Each P costs some kilobytes, and a search for work looks at all of them.
    /// </summary>
    internal const int MostProcessors = 1024;

    private static int _lastProcessor;

    // Ps made for the change of the number of Ps that is under way. Guarded by the gate, and by the world being stopped.
    private static Stack<Processor> _prepared = [];

    private static World _world = CreateWorld();

    /// <summary>
    /// How many goroutines should run at once. There are more Ps for a while when some were replaced (Scheduler.Replacement.cs).
    /// </summary>
    internal static int MaxProcessors { get; private set; } = _world.Processors.Length;

    internal static Processor[] Processors => Volatile.Read(ref _world).Processors;

    /// <summary>
    /// The Ps and the order to steal from them. Read together: the order for another number of Ps could lead past the end of the array.
    /// </summary>
    internal static (Processor[] Processors, StealOrder Order) Victims
    {
        get
        {
            var world = Volatile.Read(ref _world);
            return (world.Processors, world.StealOrder);
        }
    }

    internal static int ProcessorCount => Volatile.Read(ref _world).Processors.Length;

    /// <summary>Changes the number of Ps; waits until every running goroutine has come to a schedule point.</summary>
    internal static void Resize(int count)
    {
        // Same number: nothing to stop for, as in Go.
        if (count != MaxProcessors)
            WithWorldStopped(WaitReason.StopTheWorld, () => ResizeStopped(count));
    }

    // What takes memory comes first: when there is no memory, the world goes on as it was.
    private static void ResizeStopped(int count)
    {
        var prepared = new Stack<Processor>();
        for (var present = Kept(Processors).Count(); present < count; present++)
            prepared.Push(new Processor(_lastProcessor++));
        _prepared = prepared;
        MaxProcessors = count;
    }

    // Under the gate, with the world stopped: the array gets as many Ps as there should be, and behind them the replaced Ps whose Ms have
    // not come back.
    private static void ArrangeProcessors()
    {
        if (IsArranged(Processors))
            return;
        var stopped = Kept(Processors).ToArray();
        var kept = stopped.Take(MaxProcessors).ToList();
        while (kept.Count < MaxProcessors)
            kept.Add(NewProcessor());
        Volatile.Write(ref _world, new World([.. kept, .. Replaced(Processors)]));
        foreach (var gone in stopped.Skip(MaxProcessors).Reverse())
            Empty(gone, kept[0]);
    }

    private static bool IsArranged(Processor[] processors)
    {
        for (var i = 0; i < processors.Length; i++)
        {
            if (processors[i].Replaced != (i >= MaxProcessors))
                return false;
        }

        return processors.Length >= MaxProcessors;
    }

    private static World CreateWorld()
    {
        var fromEnvironment = Environment.GetEnvironmentVariable("GOMAXPROCS");
        var count = int.TryParse(fromEnvironment, NumberStyles.None, CultureInfo.InvariantCulture, out var set) && set > 0
            ? set
            : Environment.ProcessorCount; // Knows affinity and container limits.
        var processors = new Processor[Math.Min(count, MostProcessors)];
        for (var i = 0; i < processors.Length; i++)
        {
            processors[i] = new Processor(_lastProcessor++); // Not NewProcessor: other static fields may not be there yet.
            PutIdle(processors[i]);
        }

        return new World(processors);
    }

    /// <summary>The Ps and the order to steal from them: replaced together.</summary>
    private sealed class World(Processor[] processors)
    {
        internal Processor[] Processors { get; } = processors;

        internal StealOrder StealOrder { get; } = new(processors.Length);
    }
}
