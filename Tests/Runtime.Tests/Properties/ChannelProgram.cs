using FsCheck;
using FsCheck.Fluent;

namespace GoroutineGen.Runtime.Tests.Properties;

/// <summary>A step of a program: a process does an operation.</summary>
internal sealed record ProgramStep(int Process, Operation Operation)
{
    public override string ToString() => $"p{Process}: {Operation}";
}

/// <summary>Operations of several processes on several channels, in the order in which they begin. Each value is sent once.</summary>
internal sealed class ChannelProgram
{
    private const int MostProcesses = 4;
    private const int MostSteps = 40;

    internal ChannelProgram(IReadOnlyList<int> capacities, IEnumerable<ProgramStep> steps)
    {
        Capacities = capacities;
        var value = 0;
        Steps = [.. steps.Select(step => step with { Operation = Numbered(step.Operation, ref value) })];
    }

    internal IReadOnlyList<int> Capacities { get; }

    internal IReadOnlyList<ProgramStep> Steps { get; }

    /// <summary>Random programs. A failing one is made smaller: fewer steps, fewer cases, less capacity.</summary>
    internal static Arbitrary<ChannelProgram> Any =>
        Arb.From(
            from channels in Gen.Choose(1, 3)
            from capacities in Gen.ArrayOf(Gen.Choose(0, 3), channels)
            from length in Gen.Choose(1, MostSteps)
            from steps in Gen.ArrayOf(StepOn(channels), length)
            select new ChannelProgram(capacities, steps),
            Shrink);

    public override string ToString() =>
        $"channels of capacity {string.Join(", ", Capacities)}\n{string.Join('\n', Steps.Select((step, i) => $"{i}. {step}"))}";

    private static Gen<ProgramStep> StepOn(int channels) =>
        from process in Gen.Choose(0, MostProcesses - 1)
        from operation in OperationOn(channels)
        select new ProgramStep(process, operation);

    private static Gen<Operation> OperationOn(int channels)
    {
        var channel = Gen.Choose(0, channels - 1);
        var plain = from communication in CommunicationOn(channel)
                    from waits in Gen.Elements(true, true, false)
                    select new Operation(OperationForm.Plain, waits, [communication]);
        // The first case has a channel: a select of null cases alone would wait for ever.
        var select = from first in CommunicationOn(channel)
                     from count in Gen.Choose(0, 2)
                     from others in Gen.ArrayOf(CommunicationOn(Gen.Choose(Communication.None, channels - 1)), count)
                     from waits in Gen.Elements(true, true, false)
                     select new Operation(OperationForm.Select, waits, [first, .. others]);
        return Gen.Frequency((8, plain), (8, select), (1, channel.Select(Operation.Close)));
    }

    private static Gen<Communication> CommunicationOn(Gen<int> channel) =>
        from position in channel
        from isSend in Gen.Elements(true, false)
        select new Communication(position, isSend, 0);

    private static Operation Numbered(Operation operation, ref int value)
    {
        var cases = operation.Cases.ToArray();
        for (var i = 0; i < cases.Length; i++)
        {
            if (cases[i].IsSend)
                cases[i] = cases[i] with { Value = ++value };
        }

        return operation with { Cases = cases };
    }

    private static IEnumerable<ChannelProgram> Shrink(ChannelProgram program)
    {
        for (var length = program.Steps.Count / 2; length > 0; length /= 2)
        {
            for (var from = 0; from + length <= program.Steps.Count; from += length)
                yield return new(program.Capacities, program.Steps.Where((_, i) => i < from || i >= from + length));
        }

        for (var i = 0; i < program.Steps.Count; i++)
        {
            foreach (var smaller in Shrink(program.Steps[i].Operation))
                yield return new(program.Capacities, program.Steps.Select((step, j) => i == j ? step with { Operation = smaller } : step));
        }

        for (var i = 0; i < program.Capacities.Count; i++)
        {
            if (program.Capacities[i] > 0)
                yield return new([.. program.Capacities.Select((capacity, j) => i == j ? capacity - 1 : capacity)], program.Steps);
        }
    }

    private static IEnumerable<Operation> Shrink(Operation operation)
    {
        if (operation.Form != OperationForm.Select)
            yield break;
        if (operation.Cases.Count == 1)
            yield return operation with { Form = OperationForm.Plain };
        for (var i = 1; i < operation.Cases.Count; i++)
            yield return operation with { Cases = [.. operation.Cases.Where((_, j) => i != j)] };
        if (operation.Cases.Count > 1 && operation.Cases[1].Channel != Communication.None)
            yield return operation with { Cases = [.. operation.Cases.Skip(1)] };
    }
}
