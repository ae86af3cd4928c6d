namespace GoroutineGen.Runtime.Tests.Properties;

/// <summary>One send or receive. Channels are known by their position; <see cref="None"/> stands for null.</summary>
internal readonly record struct Communication(int Channel, bool IsSend, int Value)
{
    internal const int None = -1;

    public override string ToString()
    {
        var channel = Channel == None ? "null" : $"c{Channel}";
        return IsSend ? $"{channel} <- {Value}" : $"<-{channel}";
    }
}

/// <summary>How an operation is written down.</summary>
internal enum OperationForm
{
    /// <summary>Send, Receive and their Try forms.</summary>
    Plain,

    /// <summary>Select or TrySelect.</summary>
    Select,

    /// <summary>Close.</summary>
    Close,
}

/// <summary>Something that a goroutine or thread does with channels. That which does not wait has a default.</summary>
internal sealed record Operation(OperationForm Form, bool Waits, IReadOnlyList<Communication> Cases)
{
    /// <summary>Whether it may be cancelled while it waits: then nothing came of it.</summary>
    internal bool MayGiveUp { get; init; }

    internal static Operation Send(int channel, int value) => new(OperationForm.Plain, Waits: true, [new(channel, IsSend: true, value)]);

    internal static Operation Receive(int channel) => new(OperationForm.Plain, Waits: true, [new(channel, IsSend: false, 0)]);

    internal static Operation TrySend(int channel, int value) => Send(channel, value) with { Waits = false };

    internal static Operation TryReceive(int channel) => Receive(channel) with { Waits = false };

    internal static Operation Close(int channel) => new(OperationForm.Close, Waits: false, [new(channel, IsSend: false, 0)]);

    internal static Operation Select(params Communication[] cases) => new(OperationForm.Select, Waits: true, cases);

    internal static Operation TrySelect(params Communication[] cases) => new(OperationForm.Select, Waits: false, cases);

    public override string ToString() => (MayGiveUp ? "cancellable " : "") + (Form, Waits) switch
    {
        (OperationForm.Plain, true) => $"{Cases[0]}",
        (OperationForm.Plain, false) => $"try {Cases[0]}",
        (OperationForm.Close, _) => $"close c{Cases[0].Channel}",
        (_, true) => $"select {{ {string.Join("; ", Cases)} }}",
        (_, false) => $"select {{ {string.Join("; ", Cases)}; default }}",
    };
}

/// <summary>What came of an operation.</summary>
/// <param name="Chosen">The case that was done; -1: none.</param>
/// <param name="Value">What was received.</param>
/// <param name="Open">False when the channel received from was closed and drained.</param>
/// <param name="IsFault">Whether it threw because of a closed channel.</param>
internal readonly record struct Outcome(int Chosen, int Value, bool Open, bool IsFault)
{
    internal static readonly Outcome Nothing = new(-1, 0, Open: false, IsFault: false);

    internal static readonly Outcome Fault = new(-1, 0, Open: false, IsFault: true);

    /// <summary>A send or a close.</summary>
    internal static Outcome Done(int chosen) => new(chosen, 0, Open: false, IsFault: false);

    internal static Outcome Received(int chosen, int value) => new(chosen, value, Open: true, IsFault: false);

    internal static Outcome Drained(int chosen) => Done(chosen);

    public override string ToString() => this switch
    {
        { IsFault: true } => "throws",
        { Chosen: < 0 } => "nothing",
        { Open: true } => $"case {Chosen}, receives {Value}",
        _ => $"case {Chosen}",
    };
}
