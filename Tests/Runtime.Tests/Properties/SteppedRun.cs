using System.Text;
using GoroutineGen.Frames;

namespace GoroutineGen.Runtime.Tests.Properties;

/// <summary>
/// Runs a program one operation at a time and compares with the model after each: which operations completed, what came of them, which wait
/// and why, what is left in the channels and their queues. An operation of a process whose last one still waits is left out.
/// </summary>
/// <remarks>
/// Each operation is a goroutine. With one P nothing of it runs while the main goroutine does, so a goroutine that is seen waiting has been
/// published: what happens depends on the program and the random choice among ready cases only, and the model follows that choice.
/// </remarks>
internal sealed class SteppedRun
{
    private const int MostYields = 100_000;

    private readonly ChannelProgram _program;
    private readonly Chan<int>[] _channels;
    private readonly Dictionary<int, (Operation Operation, Goroutine<Outcome> Goroutine)> _pending = [];
    private readonly StringBuilder _trace = new();
    private ChannelModel _model;

    private SteppedRun(ChannelProgram program)
    {
        _program = program;
        _channels = [.. program.Capacities.Select(capacity => new Chan<int>(capacity))];
        _model = new ChannelModel(program.Capacities);
    }

    /// <summary>How many operations were done.</summary>
    internal int Operations { get; private set; }

    /// <exception cref="ModelMismatchException">The channels did what the model does not allow.</exception>
    internal static SteppedRun Of(ChannelProgram program)
    {
        var run = new SteppedRun(program);
        Twins.Run(run.Run);
        return run;
    }

    private async GoTask Run(Entry entry)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        foreach (var step in _program.Steps)
            await Step(Entry.Call, step);
        for (var channel = 0; channel < _channels.Length; channel++)
        {
            if (!_model.Channels[channel].IsClosed)
                await Step(Entry.Call, new ProgramStep(-1, Operation.Close(channel)));
        }

        if (_pending.Count > 0)
            throw Mismatch("All channels are closed, and there are operations that wait.");
    }

    private async GoTask Step(Entry entry, ProgramStep step)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        if (_pending.ContainsKey(step.Process))
            return;
        _trace.Append(step);
        Operations++;
        _pending.Add(step.Process, (step.Operation, Spawn.Start(Perform.InGoroutine(Entry.Spawn, step.Operation, _channels))));
        var goroutines = _pending.Values.Select(pending => pending.Goroutine);
        for (var yields = 0; goroutines.Any(each => each.Status is not (GoroutineStatus.Waiting or GoroutineStatus.Ended)); yields++)
        {
            if (yields == MostYields)
                throw Mismatch("An operation neither waits nor ends.");
            await Go.Yield__goroutine();
        }

        var completed = new List<(int Process, Outcome Outcome)>();
        foreach (var (process, (_, goroutine)) in _pending)
        {
            if (goroutine.Status != GoroutineStatus.Ended)
                continue;
            completed.Add((process, await goroutine.Join__goroutine()));
            _pending.Remove(process);
        }

        _trace.Append(" => ").AppendLine(Describe(completed));
        Compare(step, completed);
    }

    private void Compare(ProgramStep step, List<(int Process, Outcome Outcome)> completed)
    {
        var allowed = _model.Apply(step.Process, step.Operation).ToList();
        var happened = allowed.Find(
            transition => transition.Completed.Count == completed.Count && transition.Completed.All(completed.Contains));
        if (happened is null)
            throw Mismatch($"Allowed: {string.Join(" or ", allowed.Select(transition => Describe(transition.Completed)))}");
        _model = happened.Next;

        foreach (var (process, (operation, goroutine)) in _pending)
        {
            if (operation.Cases.Count > 1 || operation.Form == OperationForm.Plain)
                Expect($"why p{process} waits", goroutine.WaitReason, ReasonOf(operation));
        }

        for (var i = 0; i < _channels.Length; i++)
        {
            Expect($"values in c{i}", _channels[i].Count, _model.Channels[i].Values.Length);
            Expect($"senders wait for c{i}", !_channels[i].Senders.IsEmpty, _model.Channels[i].HasWaiting(isSend: true));
            Expect($"receivers wait for c{i}", !_channels[i].Receivers.IsEmpty, _model.Channels[i].HasWaiting(isSend: false));
        }
    }

    private void Expect<T>(string what, T actual, T expected)
    {
        if (!EqualityComparer<T>.Default.Equals(actual, expected))
            throw Mismatch($"{what}: {actual}, must be {expected}");
    }

    private ModelMismatchException Mismatch(string what) => new($"{what}\nafter\n{_trace}");

    private static WaitReason ReasonOf(Operation operation) => (operation.Form, operation.Cases[0].IsSend) switch
    {
        (OperationForm.Select, _) => WaitReason.Select,
        (_, true) => WaitReason.ChanSend,
        (_, false) => WaitReason.ChanReceive,
    };

    private static string Describe(IReadOnlyCollection<(int Process, Outcome Outcome)> completed) =>
        completed.Count == 0 ? "waits" : string.Join(", ", completed.Select(each => $"p{each.Process} {each.Outcome}"));
}
