using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using GoroutineGen.Channels;
using GoroutineGen.Frames;

namespace GoroutineGen.Runtime.Tests.Properties;

/// <summary>Does an <see cref="Operation"/> on real channels, as the twin of a goroutine does it or as ordinary code does.</summary>
internal static class Perform
{
    internal static async GoTask<Outcome> InGoroutine(Entry entry, Operation operation, Chan<int>[] channels)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        if (!operation.Waits)
            return OnThread(operation, channels);
        try
        {
            if (operation.Form == OperationForm.Select)
                return await SelectInGoroutine(Entry.Call, operation.Cases, channels);
            var (channel, isSend, value) = operation.Cases[0];
            if (isSend)
            {
                await channels[channel].Send__goroutine(value);
                return Outcome.Done(0);
            }

            var open = (await channels[channel].Receive__goroutine_out()).Deliver(out var received);
            return open ? Outcome.Received(0, received) : Outcome.Drained(0);
        }
        catch (ChannelClosedException)
        {
            return Outcome.Fault;
        }
    }

    internal static Outcome OnThread(Operation operation, Chan<int>[] channels)
    {
        try
        {
            return operation.Form switch
            {
                OperationForm.Close => Close(channels[operation.Cases[0].Channel]),
                OperationForm.Select => SelectOnThread(operation, channels),
                _ when operation.Cases[0].IsSend => Send(operation, channels),
                _ => Receive(operation, channels),
            };
        }
        catch (ChannelClosedException)
        {
            return Outcome.Fault;
        }
    }

    /// <summary>As async code does it. Only plain operations can wait there.</summary>
    internal static async Task<Outcome> InAsyncCode(Operation operation, Chan<int>[] channels, CancellationToken cancellationToken)
    {
        if (!operation.Waits)
            return OnThread(operation, channels);
        try
        {
            var (channel, isSend, value) = operation.Cases[0];
            if (isSend)
            {
                await channels[channel].SendAsync(value, cancellationToken).ConfigureAwait(false);
                return Outcome.Done(0);
            }

            var (received, open) = await channels[channel].ReceiveOrClosedAsync(cancellationToken).ConfigureAwait(false);
            return open ? Outcome.Received(0, received) : Outcome.Drained(0);
        }
        catch (ChannelClosedException)
        {
            return Outcome.Fault;
        }
        catch (OperationCanceledException)
        {
            return Outcome.Nothing;
        }
    }

    /// <summary>As async code does it that gives up after a moment, if the operation may be given up.</summary>
    internal static async Task<Outcome> InAsyncCode(Operation operation, Chan<int>[] channels, int patience)
    {
        if (!operation.MayGiveUp)
            return await InAsyncCode(operation, channels, CancellationToken.None).ConfigureAwait(false);
        using var source = new CancellationTokenSource();
        var outcome = InAsyncCode(operation, channels, source.Token);
        Thread.SpinWait(patience);
        source.Cancel();
        return await outcome.ConfigureAwait(false);
    }

    /// <summary>
    /// What async code does instead of <paramref name="operation"/>: it has no select that waits, and its plain operations can be given up.
    /// </summary>
    internal static Operation ForAsyncCode(Operation operation, bool mayGiveUp) => operation.Form switch
    {
        OperationForm.Select => operation with { Waits = false },
        OperationForm.Plain when operation.Waits => operation with { MayGiveUp = mayGiveUp },
        _ => operation,
    };

    private static Outcome Close(Chan<int> channel)
    {
        channel.Close();
        return Outcome.Done(0);
    }

    private static Outcome Send(Operation operation, Chan<int>[] channels)
    {
        var (channel, _, value) = operation.Cases[0];
        if (!operation.Waits)
            return channels[channel].TrySend(value) ? Outcome.Done(0) : Outcome.Nothing;
        channels[channel].Send(value);
        return Outcome.Done(0);
    }

    private static Outcome Receive(Operation operation, Chan<int>[] channels)
    {
        var channel = channels[operation.Cases[0].Channel];
        bool open;
        int value;
        if (operation.Waits)
            open = channel.Receive(out value);
        else if (!channel.TryReceive(out value, out open) && open)
            return Outcome.Nothing;
        return open ? Outcome.Received(0, value) : Outcome.Drained(0);
    }

    private static async GoTask<Outcome> SelectInGoroutine(Entry entry, IReadOnlyList<Communication> cases, Chan<int>[] channels)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        var nodes = new SelectNode[cases.Count];
        var receives = new SelectNode<int>[cases.Count];
        for (var i = 0; i < nodes.Length; i++)
        {
            var channel = Channel(cases[i], channels);
            nodes[i] = cases[i].IsSend ? Selecting.Send(channel, cases[i].Value) : Selecting.Receive(channel, out receives[i]);
        }

        var chosen = await Selecting.Select(nodes);
        var outcome = Outcome.Done(chosen);
        for (var i = 0; i < nodes.Length; i++)
        {
            if (!cases[i].IsSend && receives[i].Take(out var value, out var open) && i == chosen && open)
                outcome = Outcome.Received(chosen, value);
        }

        return outcome;
    }

    private static Outcome SelectOnThread(Operation operation, Chan<int>[] channels)
    {
        var cases = operation.Cases;
        var case0 = CaseOf(cases[0], channels, out var value0, out var open0);
        if (cases.Count == 1)
            return Conclude(operation.Waits ? Go.Select(case0) : Go.TrySelect(case0), (value0, open0));
        var case1 = CaseOf(cases[1], channels, out var value1, out var open1);
        if (cases.Count == 2)
            return Conclude(operation.Waits ? Go.Select(case0, case1) : Go.TrySelect(case0, case1), (value0, open0), (value1, open1));
        var case2 = CaseOf(cases[2], channels, out var value2, out var open2);
        var chosen = operation.Waits ? Go.Select(case0, case1, case2) : Go.TrySelect(case0, case1, case2);
        return Conclude(chosen, (value0, open0), (value1, open1), (value2, open2));
    }

    private static Outcome Conclude(int chosen, params ReadOnlySpan<(int Value, bool Open)> received)
    {
        for (var i = 0; i < received.Length; i++)
        {
            if (i != chosen && received[i] != default)
                throw new ModelMismatchException($"Case {i} was not chosen and received {received[i].Value}.");
        }

        if (chosen < 0)
            return Outcome.Nothing;
        return received[chosen].Open ? Outcome.Received(chosen, received[chosen].Value) : Outcome.Done(chosen);
    }

    private static Case CaseOf(Communication communication, Chan<int>[] channels, [UnscopedRef] out int value, [UnscopedRef] out bool open)
    {
        var channel = Channel(communication, channels);
        if (!communication.IsSend)
            return Case.Receive(channel, out value, out open);
        (value, open) = (0, false);
        return Case.Send(channel, communication.Value);
    }

    private static Chan<int>? Channel(Communication communication, Chan<int>[] channels) =>
        communication.Channel == Communication.None ? null : channels[communication.Channel];
}
