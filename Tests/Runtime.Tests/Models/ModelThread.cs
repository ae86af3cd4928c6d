using System.Runtime.CompilerServices;

namespace GoroutineGen.Runtime.Tests.Models;

/// <summary>
/// A thread of a model. Its program is an async method that awaits each step: what it computes between two steps is local and belongs to
/// the step before.
/// </summary>
/// <remarks>
/// An async method cannot be copied, so a local state is the list of results that the steps of this turn had: the program runs again from
/// the start of its turn, is given those results, and stops at the first step that has none. Each local state is computed once.
/// </remarks>
internal sealed class ModelThread
{
    private readonly object _first;
    private readonly Func<ModelThread, object, Task<object?>> _turn;
    private readonly List<LocalState> _states = [];
    private readonly Dictionary<object, LocalState> _turnStarts = [];

    // The run that computes a local state: results to give out, how many were, and the step that had none.
    private IReadOnlyList<int> _results = [];
    private int _position;
    private Step? _next;
    private string _at = "";
    private LocalState? _end;

    internal ModelThread(string name, object first, Func<ModelThread, object, Task<object?>> turn)
    {
        Name = name;
        _first = first;
        _turn = turn;
    }

    internal string Name { get; }

    internal LocalState Start => StartTurn(_first);

    internal LocalState this[int id] => _states[id];

    internal StepAwaiter Load(Cell cell) => Perform(new Step(StepKind.Load, $"reads {cell.Name}") { Cell = cell });

    internal StepAwaiter Store(Cell cell, int value) =>
        Perform(new Step(StepKind.Store, $"stores {cell.Name} = {value}") { Cell = cell, Value = value });

    /// <summary>Volatile.Write.</summary>
    internal StepAwaiter Release(Cell cell, int value) =>
        Perform(new Step(StepKind.Release, $"releases {cell.Name} = {value}") { Cell = cell, Value = value });

    /// <summary>Interlocked.MemoryBarrier.</summary>
    internal StepAwaiter Fence() => Perform(new Step(StepKind.Fence, "fence"));

    /// <summary>Interlocked.Exchange: the old value.</summary>
    internal StepAwaiter Exchange(Cell cell, int value) =>
        Atomic($"exchanges {cell.Name} for {value}", memory => memory.Exchange(cell, value));

    /// <summary>Interlocked.CompareExchange: the old value.</summary>
    internal StepAwaiter CompareExchange(Cell cell, int value, int expected) =>
        Atomic($"compare-exchanges {cell.Name} {expected} for {value}", memory => memory.CompareExchange(cell, value, expected));

    /// <summary>Interlocked.Add: the new value.</summary>
    internal StepAwaiter Add(Cell cell, int value) => Atomic($"adds {value} to {cell.Name}", memory => memory.Add(cell, value));

    /// <summary>Latch.Enter.</summary>
    internal StepAwaiter Enter(Cell latch) => When($"enters {latch.Name}", memory => memory[latch] == 0, memory => memory[latch] = 1);

    /// <summary>Latch.Enter, and reads what it guards.</summary>
    internal StepAwaiter Enter(Cell latch, Cell guarded) => When($"enters {latch.Name}", memory => memory[latch] == 0, memory =>
    {
        memory[latch] = 1;
        return memory[guarded];
    });

    /// <summary>Latch.Exit, a release.</summary>
    internal StepAwaiter Exit(Cell latch) => Release(latch, 0);

    /// <summary>
    /// Several words at once: what a lock makes indivisible. With the full barrier of the lock's entry, without one at its exit.
    /// </summary>
    internal StepAwaiter Atomic(string text, Func<Memory, int> effect) => Perform(new Step(StepKind.Atomic, text) { Effect = effect });

    /// <summary>Waits for something that has to come.</summary>
    internal StepAwaiter When(string text, Func<Memory, bool> enabled, Func<Memory, int> effect) =>
        Perform(new Step(StepKind.Atomic, text) { Enabled = enabled, Effect = effect });

    /// <summary>Sleeps; nobody needs to come.</summary>
    internal StepAwaiter Sleep(string text, Func<Memory, bool> enabled, Func<Memory, int> effect) =>
        Perform(new Step(StepKind.Atomic, text) { Enabled = enabled, Effect = effect, MayRest = true });

    /// <summary>Sleeps, but wakes by itself at some time: before or after anything the others do.</summary>
    internal StepAwaiter Sleep(string text, Func<Memory, bool> enabled, Func<Memory, int> effect, Func<Memory, int> timeOut) =>
        Perform(new Step(StepKind.Atomic, text) { Enabled = enabled, Effect = effect, MayRest = true, TimeOut = timeOut, Ways = 2 });

    /// <summary>0 to <paramref name="ways"/> - 1: each of them is tried.</summary>
    internal StepAwaiter Choose(string text, int ways) => Perform(new Step(StepKind.Choose, text) { Ways = ways });

    internal StepAwaiter Ghost(Func<Memory, int> effect) => Perform(new Step(StepKind.Ghost, "") { Effect = effect });

    /// <summary>Names the protocol step that follows; shown in traces.</summary>
    internal void At(string step) => _at = step;

    internal static void Check(bool condition, string property)
    {
        if (!condition)
            throw new ModelViolationException(property);
    }

    /// <summary>Where the thread stands when the step it stood at had <paramref name="result"/>.</summary>
    internal LocalState After(LocalState state, int result)
    {
        if (!state.After.TryGetValue(result, out var after))
            state.After.Add(result, after = Run(state.Carried, [.. state.Results, result]));
        return after;
    }

    private LocalState StartTurn(object carried)
    {
        if (!_turnStarts.TryGetValue(carried, out var start))
            _turnStarts.Add(carried, start = Run(carried, []));
        return start;
    }

    private LocalState Run(object carried, IReadOnlyList<int> results)
    {
        (_results, _position, _next, _at) = (results, 0, null, "");
        var turn = _turn(this, carried);
        if (_next is not null)
            return NewState(carried, results, _next);
        try
        {
            var carry = turn.GetAwaiter().GetResult();
            return carry is null ? _end ??= NewState(carried, [], null) : StartTurn(carry);
        }
        catch (ModelViolationException violation)
        {
            var state = NewState(carried, results, null);
            state.Violation = violation.Message;
            return state;
        }
    }

    private LocalState NewState(object carried, IReadOnlyList<int> results, Step? next)
    {
        var state = new LocalState(checked((short)_states.Count), carried, results, next);
        _states.Add(state);
        return state;
    }

    private StepAwaiter Perform(Step step)
    {
        if (_position < _results.Count)
            return new StepAwaiter(true, _results[_position++]);
        if (_next is not null)
            throw new InvalidOperationException($"'{_next.Text}' of {Name} was not awaited.");
        _next = step with { At = _at };
        return new StepAwaiter(false, 0);
    }

    /// <summary>Where a thread stands in its program, with its locals.</summary>
    internal sealed class LocalState(short id, object carried, IReadOnlyList<int> results, Step? next)
    {
        internal short Id => id;

        internal object Carried => carried;

        internal IReadOnlyList<int> Results => results;

        /// <summary>The step to make; null when the thread has ended.</summary>
        internal Step? Next => next;

        internal string? Violation { get; set; }

        internal Dictionary<int, LocalState> After { get; } = [];
    }

    /// <summary>A step that has its result, or at which the run stops: then the rest of the program is dropped.</summary>
    internal readonly struct StepAwaiter(bool isCompleted, int result) : ICriticalNotifyCompletion
    {
        public bool IsCompleted => isCompleted;

        public StepAwaiter GetAwaiter() => this;

        public int GetResult() => result;

        public void OnCompleted(Action continuation)
        {
        }

        public void UnsafeOnCompleted(Action continuation)
        {
        }
    }
}
