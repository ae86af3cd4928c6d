using System.Diagnostics.CodeAnalysis;
using GoroutineGen.Frames;

namespace GoroutineGen.Runtime.Tests.Properties;

/// <summary>Random operations on a few channels, recorded. Who still waits in the end is released by closing the channels.</summary>
internal sealed class ChannelHistory : ConcurrentRun<Operation, Outcome>
{
    private const int Goroutines = 3;
    private const int MostPatience = 200;
    private const int OperationsEach = 7;

    private readonly Chan<int>[] _channels;
    private readonly Random _random;
    private int _value;

    private ChannelHistory(Random random)
        : base(helpsAtOnce: false)
    {
        _random = random;
        _channels = [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => new Chan<int>(random.Next(0, 3)))];
    }

    /// <summary>Makes the history of <paramref name="seed"/>; null when it can be explained, else what happened.</summary>
    internal static async GoTask<string?> Check(Entry entry, int seed)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        var history = new ChannelHistory(new Random(seed));
        var calls = await history.Record(Entry.Call, history.Lists(Goroutines), history.Lists(1)[0], history.ListForAsyncCode());
        var capacities = history._channels.Select(channel => channel.Capacity).ToArray();
        if (Linearizability<ChannelModel, Operation, Outcome>.Explains(new ChannelModel(capacities), calls))
            return null;
        return $"seed {seed}, capacities {string.Join(", ", capacities)}\n{string.Join('\n', calls.OrderBy(call => call.Invoked))}";
    }

    private protected override GoTask<Outcome> InGoroutine(Entry entry, Operation operation) =>
        Perform.InGoroutine(entry, operation, _channels);

    private protected override Outcome OnThread(Operation operation) => Perform.OnThread(operation, _channels);

    private protected override Task<Outcome> InAsyncCode(Operation operation) =>
        Perform.InAsyncCode(operation, _channels, Random.Shared.Next(MostPatience));

    private protected override bool TryHelp(int helped, [MaybeNullWhen(false)] out Operation operation)
    {
        operation = helped < _channels.Length ? Operation.Close(helped) : null;
        return operation is not null;
    }

    private protected override bool HasHelped(Outcome outcome) => !outcome.IsFault;

    private Operation[][] Lists(int count) =>
        [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, OperationsEach).Select(_ => AnyOperation()).ToArray())];

    private Operation[] ListForAsyncCode() =>
        [.. Lists(1)[0].Select(operation => Perform.ForAsyncCode(operation, mayGiveUp: _random.Next(2) == 0))];

    private Operation AnyOperation()
    {
        var channel = _random.Next(_channels.Length);
        return _random.Next(100) switch
        {
            < 2 => Operation.Close(channel),
            < 22 => Operation.Send(channel, ++_value),
            < 42 => Operation.Receive(channel),
            < 52 => Operation.TrySend(channel, ++_value),
            < 66 => Operation.TryReceive(channel),
            < 90 => Operation.Select(AnyCommunication(), AnyCommunication()),
            _ => Operation.TrySelect(AnyCommunication(), AnyCommunication()),
        };
    }

    private Communication AnyCommunication() => new(_random.Next(_channels.Length), IsSend: _random.Next(2) == 0, ++_value);
}
