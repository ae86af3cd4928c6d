using System.Runtime.InteropServices;

namespace GoroutineGen.Runtime.Tests.Models;

/// <summary>
/// The machine that models run on. A state is one array: the cells, the local state of each thread, and the store buffer of each thread,
/// oldest store first, as a length and pairs of cell and value.
/// </summary>
internal sealed class MachineState
{
    /// <summary>In how many ways a step can be made at most.</summary>
    internal const int MaxWays = 3;

    private const int MaxStores = 10;

    private readonly Model _model;
    private readonly int _cells;
    private readonly int _threads;

    internal MachineState(Model model)
    {
        _model = model;
        _cells = model.Cells.Count;
        _threads = model.Threads.Count;
        var stores = model.Order == MemoryOrder.TotalStoreOrder ? 1 : MaxStores;
        Moves =
        [
            .. from thread in Enumerable.Range(0, _threads)
               from way in Enumerable.Range(-stores, stores + MaxWays)
               select new Move(thread, way),
        ];
    }

    internal IReadOnlyList<Move> Moves { get; }

    internal short[] Initial()
    {
        short[] state = [.. _model.InitialMemory, .. _model.Threads.Select(thread => thread.Start.Id), .. new short[_threads]];
        for (var thread = 0; thread < _threads; thread++)
            Enter(state, thread, _model.Threads[thread].Start);
        return state;
    }

    /// <summary>The state after <paramref name="move"/>; null when it cannot be made.</summary>
    internal short[]? TryMove(short[] state, Move move) =>
        move.Way < 0 ? TryDrain(state, move.Thread, -1 - move.Way) : TryStep(state, move.Thread, move.Way);

    /// <summary>Whether every thread has ended or sleeps.</summary>
    internal bool Rests(short[] state)
    {
        if (state.Length > _cells + (2 * _threads))
            return false; // A store is on its way.
        for (var thread = 0; thread < _threads; thread++)
        {
            if (Next(state, thread) is { } step && (!step.MayRest || step.Enabled!(new Memory(state))))
                return false;
        }

        return true;
    }

    /// <summary>Whether the thread's next step touches neither memory nor, unless a ghost follows, properties.</summary>
    internal bool StandsAtLocalStep(short[] state, int thread) =>
        Next(state, thread)?.Kind is StepKind.Choose or StepKind.Fence or StepKind.Store or StepKind.Release;

    internal bool HasSameMemory(short[] one, short[] other) => one.AsSpan(0, _cells).SequenceEqual(other.AsSpan(0, _cells));

    internal string? Violation(short[] state)
    {
        for (var thread = 0; thread < _threads; thread++)
        {
            if (Local(state, thread).Violation is { } violation)
                return violation;
        }

        return null;
    }

    internal string Describe(short[] before, Move move, short[] after)
    {
        var name = _model.Threads[move.Thread].Name;
        if (move.Way < 0)
        {
            var (index, value) = Stores(before, move.Thread)[-1 - move.Way];
            return $"{name}: {_model.Cells[index >> 1].Name} = {value} reaches memory";
        }

        var step = Next(before, move.Thread)!;
        var result = step.Kind switch
        {
            StepKind.Load => $" as {LoadOwn(before, move.Thread, step.Cell)}",
            StepKind.Choose => $": {move.Way}",
            _ when move.Way > 0 => ": time-out",
            _ => "",
        };
        var changed = step.Kind != StepKind.Atomic ? "" : string.Concat(_model.Cells.Where(cell => before[cell.Index] != after[cell.Index])
            .Select(cell => $"; {cell.Name} = {after[cell.Index]}"));
        return $"{name}: {step.Text}{result}{changed}{(step.At.Length > 0 ? $"  [{step.At}]" : "")}";
    }

    internal string Describe(short[] state)
    {
        var memory = string.Join(", ", _model.Cells.Select(cell => $"{cell.Name} = {state[cell.Index]}"));
        var threads = Enumerable.Range(0, _threads).Select(thread =>
            $"{_model.Threads[thread].Name} {(Next(state, thread) is { } next ? $"stands before '{next.Text}'" : "has ended")}");
        return $"{memory}; {string.Join(", ", threads)}";
    }

    private short[]? TryStep(short[] state, int thread, int way)
    {
        if (Next(state, thread) is not { } step || way >= step.Ways)
            return null;
        short[]? next;
        int result;
        switch (step.Kind)
        {
            case StepKind.Load:
                next = [.. state];
                result = LoadOwn(state, thread, step.Cell);
                break;
            case StepKind.Store or StepKind.Release:
                next = Buffer(state, thread, step);
                result = 0;
                break;
            case StepKind.Choose:
                next = [.. state];
                result = way;
                break;
            default:
                if (state[BufferOf(state, thread)] > 0 || (way == 0 && step.Enabled?.Invoke(new Memory(state)) == false))
                    return null;
                next = [.. state];
                result = (way == 0 ? step.Effect : step.TimeOut!)(new Memory(next));
                break;
        }

        Enter(next, thread, _model.Threads[thread].After(Local(state, thread), result));
        return next;
    }

    private short[]? TryDrain(short[] state, int thread, int which)
    {
        var stores = Stores(state, thread);
        if (which >= stores.Length)
            return null;
        var (word, value) = stores[which];
        for (var earlier = 0; earlier < which; earlier++)
        {
            if ((word & 1) != 0 || stores[earlier].Word >> 1 == word >> 1)
                return null; // A release comes after all, any store after those to the same cell.
        }

        var buffer = BufferOf(state, thread);
        var store = buffer + 1 + (2 * which);
        short[] next = [.. state.AsSpan(0, store), .. state.AsSpan(store + 2)];
        next[buffer]--;
        next[word >> 1] = value;
        return next;
    }

    private short[] Buffer(short[] state, int thread, Step step)
    {
        var buffer = BufferOf(state, thread);
        var count = state[buffer];
        if (count == MaxStores)
            return Overflow(thread);
        var release = step.Kind == StepKind.Release && _model.Order == MemoryOrder.PartialStoreOrder ? 1 : 0;
        var end = buffer + 1 + (2 * count);
        short[] next =
        [
            .. state.AsSpan(0, end), (short)((step.Cell.Index << 1) | release), checked((short)step.Value), .. state.AsSpan(end),
        ];
        next[buffer]++;
        return next;
    }

    private short[] Overflow(int thread) =>
        throw new InvalidOperationException($"{_model.Threads[thread].Name} buffers more than {MaxStores} stores.");

    // A thread gets to where its next step is; ghosts on the way belong to the step that was made.
    private void Enter(short[] state, int thread, ModelThread.LocalState local)
    {
        while (local.Next is { Kind: StepKind.Ghost } ghost)
            local = _model.Threads[thread].After(local, ghost.Effect(new Memory(state)));
        state[_cells + thread] = local.Id;
    }

    private ModelThread.LocalState Local(short[] state, int thread) => _model.Threads[thread][state[_cells + thread]];

    private Step? Next(short[] state, int thread) => Local(state, thread).Next;

    private int LoadOwn(short[] state, int thread, Cell cell)
    {
        var stores = Stores(state, thread);
        for (var i = stores.Length - 1; i >= 0; i--)
        {
            if (stores[i].Word >> 1 == cell.Index)
                return stores[i].Value;
        }

        return state[cell.Index];
    }

    private int BufferOf(short[] state, int thread)
    {
        var at = _cells + _threads;
        for (; thread > 0; thread--)
            at += 1 + (2 * state[at]);
        return at;
    }

    private ReadOnlySpan<BufferedStore> Stores(short[] state, int thread)
    {
        var buffer = BufferOf(state, thread);
        return MemoryMarshal.Cast<short, BufferedStore>(state.AsSpan(buffer + 1, 2 * state[buffer]));
    }

    /// <param name="Thread">Who moves.</param>
    /// <param name="Way">How its step is made; negative: which store of its buffer reaches memory, -1 the oldest.</param>
    internal readonly record struct Move(int Thread, int Way);

    /// <param name="Word">Twice the cell's index, and one for a release.</param>
    /// <param name="Value">What was stored.</param>
    private readonly record struct BufferedStore(short Word, short Value);
}
