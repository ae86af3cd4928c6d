using System.Collections.Immutable;
using System.Text;

namespace GoroutineGen.Runtime.Tests.Properties;

/// <summary>
/// Several channels as the Go specification describes them, one operation at a time: values and waiters first in, first out; a waiting
/// operation completes in the same instant as the one that meets it; of several ready cases any may be chosen.
/// </summary>
internal sealed class ChannelModel : ISequentialModel<ChannelModel, Operation, Outcome>
{
    private readonly ImmutableArray<Channel> _channels;
    private string? _text;

    internal ChannelModel(params IEnumerable<int> capacities)
        : this([.. capacities.Select(capacity => new Channel(capacity, IsClosed: false, [], []))])
    {
    }

    private ChannelModel(ImmutableArray<Channel> channels) => _channels = channels;

    internal IReadOnlyList<Channel> Channels => _channels;

    public IEnumerable<Transition<ChannelModel, Outcome>> Apply(int call, Operation operation)
    {
        var transitions = Do(call, operation);
        return operation.MayGiveUp ? transitions.Append(new(this, [(call, Outcome.Nothing)])) : transitions;
    }

    public bool Equals(ChannelModel? other) => other is not null && ToString() == other.ToString();

    public override bool Equals(object? obj) => Equals(obj as ChannelModel);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    public override string ToString() =>
        _text ??= _channels.Aggregate(new StringBuilder(), (text, channel) => channel.Describe(text)).ToString();

    private IEnumerable<Transition<ChannelModel, Outcome>> Do(int call, Operation operation)
    {
        if (operation.Form == OperationForm.Close)
            return Close(call, operation.Cases[0].Channel);
        var ready = operation.Cases.SelectMany((communication, index) => TryNow(call, index, communication)).ToList();
        if (ready.Count > 0)
            return ready;
        return [operation.Waits ? new(Enqueue(call, operation), []) : new(this, [(call, Outcome.Nothing)])];
    }

    private IEnumerable<Transition<ChannelModel, Outcome>> TryNow(int call, int index, Communication communication)
    {
        if (communication.Channel == Communication.None)
            return [];
        return communication.IsSend
            ? TrySend(call, index, communication.Channel, communication.Value)
            : TryReceive(call, index, communication.Channel);
    }

    private IEnumerable<Transition<ChannelModel, Outcome>> TrySend(int call, int index, int position, int value)
    {
        var channel = _channels[position];
        if (channel.IsClosed)
            return [new(this, [(call, Outcome.Fault)])];
        var receivers = channel.Next(isSend: false);
        if (receivers.Count > 0)
            return receivers.Select(receiver => Meet(receiver, (call, Outcome.Done(index)), Outcome.Received(receiver.Index, value)));
        if (channel.Values.Length == channel.Capacity)
            return [];
        return [new(With(position, channel with { Values = channel.Values.Add(value) }), [(call, Outcome.Done(index))])];
    }

    private IEnumerable<Transition<ChannelModel, Outcome>> TryReceive(int call, int index, int position)
    {
        var channel = _channels[position];
        var senders = channel.Next(isSend: true);
        if (channel.Values is [var head, ..])
        {
            var rest = With(position, channel with { Values = channel.Values.RemoveAt(0) });
            var outcome = (call, Outcome.Received(index, head));
            if (senders.Count == 0)
                return [new(rest, [outcome])];
            return senders.Select(sender => rest.Append(position, sender.Value).Meet(sender, outcome, Outcome.Done(sender.Index)));
        }

        if (senders.Count > 0)
            return senders.Select(sender => Meet(sender, (call, Outcome.Received(index, sender.Value)), Outcome.Done(sender.Index)));
        return channel.IsClosed ? [new(this, [(call, Outcome.Drained(index))])] : [];
    }

    private IEnumerable<Transition<ChannelModel, Outcome>> Close(int call, int position)
    {
        var channel = _channels[position];
        if (channel.IsClosed)
            return [new(this, [(call, Outcome.Fault)])];
        return With(position, channel with { IsClosed = true }).WakeAll(position, [(call, Outcome.Done(0))]);
    }

    // A select may wait in a channel with several cases: it is woken by one of them.
    private IEnumerable<Transition<ChannelModel, Outcome>> WakeAll(int position, ImmutableArray<(int Call, Outcome Outcome)> completed)
    {
        if (_channels[position].Waiters is not [var first, ..])
            return [new(this, completed)];
        return from waiter in _channels[position].Waiters
               where waiter.Call == first.Call
               let outcome = waiter.IsSend ? Outcome.Fault : Outcome.Drained(waiter.Index)
               from transition in Without(waiter.Call).WakeAll(position, completed.Add((waiter.Call, outcome)))
               select transition;
    }

    private Transition<ChannelModel, Outcome> Meet(Waiter waiter, (int Call, Outcome Outcome) mine, Outcome its) =>
        new(Without(waiter.Call), [mine, (waiter.Call, its)]);

    private ChannelModel Enqueue(int call, Operation operation)
    {
        var channels = _channels.ToBuilder();
        for (var i = 0; i < operation.Cases.Count; i++)
        {
            var (position, isSend, value) = operation.Cases[i];
            if (position != Communication.None)
                channels[position] = channels[position] with { Waiters = channels[position].Waiters.Add(new(call, i, isSend, value)) };
        }

        return new(channels.MoveToImmutable());
    }

    private ChannelModel Without(int call) =>
        new([.. _channels.Select(channel => channel with { Waiters = channel.Waiters.RemoveAll(waiter => waiter.Call == call) })]);

    private ChannelModel Append(int position, int value) =>
        With(position, _channels[position] with { Values = _channels[position].Values.Add(value) });

    private ChannelModel With(int position, Channel channel) => new(_channels.SetItem(position, channel));

    /// <summary>One case of a call that waits.</summary>
    internal sealed record Waiter(int Call, int Index, bool IsSend, int Value);

    /// <summary>One channel.</summary>
    internal sealed record Channel(int Capacity, bool IsClosed, ImmutableArray<int> Values, ImmutableArray<Waiter> Waiters)
    {
        internal bool HasWaiting(bool isSend) => Waiters.Any(waiter => waiter.IsSend == isSend);

        /// <summary>
        /// The cases by which the first of the waiting senders or receivers may go on: more than one when its select names the channel more
        /// than once.
        /// </summary>
        internal List<Waiter> Next(bool isSend)
        {
            var queue = Waiters.Where(waiter => waiter.IsSend == isSend).ToList();
            return queue.FindAll(waiter => waiter.Call == queue[0].Call);
        }

        internal StringBuilder Describe(StringBuilder text)
        {
            text.Append(IsClosed ? "closed [" : "[").AppendJoin(' ', Values).Append("] ");
            foreach (var waiter in Waiters)
                text.Append(waiter.Call).Append(waiter.IsSend ? '!' : '?').Append(waiter.Index).Append(' ');
            return text;
        }
    }
}
