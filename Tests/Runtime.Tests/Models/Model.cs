namespace GoroutineGen.Runtime.Tests.Models;

/// <summary>In which order a thread's buffered stores may reach memory.</summary>
public enum MemoryOrder
{
    /// <summary>In program order, as on x86: a store may only be passed by later loads of the same thread.</summary>
    TotalStoreOrder,

    /// <summary>
    /// Stores to different cells in any order, but a release after everything before it: what is left to a compiler or to Arm.
    /// </summary>
    PartialStoreOrder,
}

/// <summary>A word of shared memory.</summary>
internal readonly record struct Cell(int Index, string Name);

/// <summary>What has reached memory.</summary>
internal readonly struct Memory(short[] words)
{
    internal int this[Cell cell]
    {
        get => words[cell.Index];
        set => words[cell.Index] = checked((short)value);
    }

    /// <summary>Adds and returns the new value.</summary>
    internal int Add(Cell cell, int value) => words[cell.Index] = checked((short)(words[cell.Index] + value));

    /// <summary>Stores and returns the old value.</summary>
    internal int Exchange(Cell cell, int value)
    {
        var old = this[cell];
        words[cell.Index] = checked((short)value);
        return old;
    }

    /// <summary>Stores if <paramref name="expected"/> is there, and returns the old value.</summary>
    internal int CompareExchange(Cell cell, int value, int expected)
    {
        var old = this[cell];
        return old == expected ? Exchange(cell, value) : old;
    }
}

/// <summary>
/// A protocol in small: cells, threads whose programs step through it, and what must hold. <see cref="Explorer"/> tries every interleaving.
/// </summary>
internal class Model
{
    private readonly List<Cell> _cells = [];
    private readonly List<short> _initial = [];
    private readonly List<ModelThread> _threads = [];
    private readonly List<Property> _always = [];
    private readonly List<Property> _atRest = [];

    internal MemoryOrder Order { get; init; }

    internal IReadOnlyList<Cell> Cells => _cells;

    internal IReadOnlyList<ModelThread> Threads => _threads;

    /// <summary>Hold in every state.</summary>
    internal IReadOnlyList<Property> Invariants => _always;

    /// <summary>Hold whenever every thread has ended or sleeps until another wakes it, or until its time-out.</summary>
    internal IReadOnlyList<Property> RestProperties => _atRest;

    internal IReadOnlyList<short> InitialMemory => _initial;

    internal Cell NewCell(string name, int value = 0)
    {
        var cell = new Cell(_cells.Count, name);
        _cells.Add(cell);
        _initial.Add(checked((short)value));
        return cell;
    }

    internal void SetInitial(Cell cell, int value) => _initial[cell.Index] = checked((short)value);

    internal Cell[] NewCells(string name, int count, int value = 0) =>
        [.. Enumerable.Range(0, count).Select(i => NewCell($"{name}[{i}]", value))];

    /// <summary>A thread that goes through <paramref name="program"/> once.</summary>
    internal void Add(string name, Func<ModelThread, Task> program) => _threads.Add(new ModelThread(name, name, async (thread, _) =>
    {
        await program(thread);
        return null;
    }));

    /// <summary>
    /// A thread that loops: each turn returns what the next one starts from, null to end. Between turns nothing else is remembered, which
    /// keeps the number of states small.
    /// </summary>
    internal void AddLoop<T>(string name, T first, Func<ModelThread, T, Task<T?>> turn)
        where T : struct =>
        _threads.Add(new ModelThread(name, first, async (thread, from) => await turn(thread, (T)from)));

    internal void Always(string name, Func<Memory, bool> holds) => _always.Add(new Property(name, holds));

    internal void AtRest(string name, Func<Memory, bool> holds) => _atRest.Add(new Property(name, holds));

    internal sealed record Property(string Name, Func<Memory, bool> Holds);
}
