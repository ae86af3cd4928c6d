using System.Runtime.InteropServices;
using System.Text;

namespace GoroutineGen.Runtime.Tests.Models;

/// <summary>
/// Goes through every state that a model can get into, under every interleaving and every delay of the store buffers, nearest states first:
/// the trace of a violation is a short one.
/// </summary>
internal sealed class Explorer
{
    private const int MaxStates = 3_000_000;

    private readonly Model _model;
    private readonly MachineState _machine;
    private readonly HashSet<short[]> _visited = new(new SameWords());
    private readonly List<short[]> _states = [];
    private readonly List<(int From, MachineState.Move Move)> _origins = [];
    private readonly List<(MachineState.Move Move, short[] State)> _next = [];

    private Explorer(Model model)
    {
        _model = model;
        _machine = new MachineState(model);
    }

    /// <summary>Explores until the first violation.</summary>
    internal static Exploration Explore(Model model) => new Explorer(model).Run();

    private Exploration Run()
    {
        var resting = 0;
        Visit(_machine.Initial(), -1, default);
        for (var i = 0; i < _states.Count; i++)
        {
            var state = _states[i];
            var rests = _machine.Rests(state);
            if (rests)
                resting++;
            var violation = Violation(state, rests);
            if (violation is null && !VisitNext(i) && !rests)
                violation = "stuck";
            if (violation is not null)
                return new Exploration(_states.Count, resting, violation, Trace(i));
            if (_states.Count > MaxStates)
                throw new InvalidOperationException($"More than {MaxStates} states: make the model smaller.");
        }

        return new Exploration(_states.Count, resting, null, "");
    }

    private string? Violation(short[] state, bool rests)
    {
        if (_machine.Violation(state) is { } own)
            return own;
        var memory = new Memory(state);
        foreach (var invariant in _model.Invariants)
        {
            if (!invariant.Holds(memory))
                return invariant.Name;
        }

        return rests ? _model.RestProperties.FirstOrDefault(property => !property.Holds(memory))?.Name : null;
    }

    /// <summary>False when no thread can move.</summary>
    private bool VisitNext(int from)
    {
        for (var thread = 0; thread < _model.Threads.Count; thread++)
        {
            if (_machine.StandsAtLocalStep(_states[from], thread) && TryVisitOnly(from, thread))
                return true;
        }

        var moved = false;
        foreach (var move in _machine.Moves)
        {
            if (_machine.TryMove(_states[from], move) is not { } next)
                continue;
            moved = true;
            Visit(next, from, move);
        }

        return moved;
    }

    // A step that nobody else can notice commutes with whatever the others do: it is enough to make it first.
    private bool TryVisitOnly(int from, int thread)
    {
        var state = _states[from];
        _next.Clear();
        for (var way = 0; way < MachineState.MaxWays; way++)
        {
            var move = new MachineState.Move(thread, way);
            if (_machine.TryMove(state, move) is not { } next)
                break;
            if (!_machine.HasSameMemory(state, next))
                return false;
            _next.Add((move, next));
        }

        foreach (var (move, next) in _next)
            Visit(next, from, move);
        return _next.Count > 0;
    }

    private void Visit(short[] state, int from, MachineState.Move move)
    {
        if (!_visited.Add(state))
            return;
        _states.Add(state);
        _origins.Add((from, move));
    }

    private string Trace(int last)
    {
        var path = new Stack<int>();
        for (var i = last; i > 0; i = _origins[i].From)
            path.Push(i);
        var text = new StringBuilder();
        foreach (var i in path)
            text.AppendLine(_machine.Describe(_states[_origins[i].From], _origins[i].Move, _states[i]));
        text.Append("then ").Append(_machine.Describe(_states[last]));
        return text.ToString();
    }

    private sealed class SameWords : IEqualityComparer<short[]>
    {
        public bool Equals(short[]? x, short[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(short[] words)
        {
            var hash = default(HashCode);
            hash.AddBytes(MemoryMarshal.AsBytes(words.AsSpan()));
            return hash.ToHashCode();
        }
    }
}

/// <param name="States">How many different states were seen.</param>
/// <param name="Resting">In how many of them every thread had ended or slept.</param>
/// <param name="Violation">The property that does not hold, "stuck" when no thread could move but one had to; null when all is
/// well.</param>
/// <param name="Trace">The steps that lead to the violation.</param>
internal sealed record Exploration(int States, int Resting, string? Violation, string Trace)
{
    public override string ToString() =>
        Violation is null ? $"{States} states, {Resting} at rest" : $"'{Violation}' does not hold after{Environment.NewLine}{Trace}";
}
