using GoroutineGen.Frames;

namespace GoroutineGen.Runtime.Tests.Properties;

/// <summary>
/// A small random program over a few channels in a random schedule: senders, receivers and goroutines that do both, some of them plain
/// threads or async code, each of which makes way for others when its dice say so; sometimes a channel is closed early. In the end each
/// value that was sent has been received once, in the order of its sender. All choices depend on the seed only; how threads run beside each
/// other does not.
/// </summary>
internal sealed class RandomSchedule
{
    private const int MostYields = 3;
    private const int MostPatience = 200;

    private readonly int _seed;
    private readonly Random _random;
    private readonly Chan<int>[] _channels;
    private readonly Chan<int> _done;
    private readonly List<ScheduleWorker> _workers = [];
    private readonly int _closedEarly;
    private int _sending;
    private volatile Exception? _thrown;

    internal RandomSchedule(int seed)
    {
        _seed = seed;
        _random = new Random(seed);
        MaxProcs = _random.Next(3) switch { 0 => 1, 1 => 2, _ => 4 };
        _channels = [.. Enumerable.Range(0, _random.Next(2, 4)).Select(_ => new Chan<int>(_random.Next(0, 4)))];
        _done = new Chan<int>(_random.Next(0, 2));
        _closedEarly = _random.Next(4) == 0 ? _random.Next(_channels.Length) : Communication.None;

        var senders = _random.Next(1, 4);
        for (var i = 0; i < senders; i++)
            Add(new ScheduleWorker(NewRandom(), All(), [], _random.Next(1, 8), i));
        if (_random.Next(3) == 0)
            Add(new ScheduleWorker(NewRandom(), All(), All(), _random.Next(1, 8), senders)); // Sends and receives.
        _sending = _workers.Count;
        Cover();
    }

    /// <summary>How many Ps the program wants.</summary>
    internal int MaxProcs { get; }

    /// <summary>How many values were sent.</summary>
    internal int Sent => _workers.Sum(worker => worker.Sent.Count);

    /// <summary>Runs the program; to be awaited by the main goroutine. Null when all is well.</summary>
    internal async GoTask<string?> Run(Entry entry)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        foreach (var worker in _workers)
        {
            switch (_random.Next(25))
            {
                case 0:
                    new Thread(() => WorkOnThread(worker)) { IsBackground = true }.Start();
                    break;
                case 1 or 2:
                    _ = Task.Run(() => WorkInAsyncCode(worker));
                    break;
                default:
                    _ = Spawn.Start(Work(Entry.Spawn, worker));
                    break;
            }
        }

        if (_closedEarly != Communication.None)
        {
            for (var yields = _random.Next(20); yields > 0; yields--)
                await Go.Yield__goroutine();
            _channels[_closedEarly].Close();
        }

        for (var i = 0; i < _workers.Count; i++)
            await _done.Receive__goroutine();
        return _thrown?.ToString() ?? Check();
    }

    public override string ToString() =>
        $"seed {_seed}, capacities {string.Join(", ", _channels.Select(channel => channel.Capacity))}, {MaxProcs} Ps, "
        + $"closed early: {_closedEarly}\n"
        + string.Join('\n', _workers);

    // Every channel has somebody who receives from it to the end: either one each, or some who select, or both.
    private void Cover()
    {
        var selecting = _random.Next(0, 3);
        for (var i = 0; i < selecting; i++)
            Add(new ScheduleWorker(NewRandom(), [], All(), 0, 0));
        if (selecting > 0 && _random.Next(2) == 0)
            return;
        for (var channel = 0; channel < _channels.Length; channel++)
            Add(new ScheduleWorker(NewRandom(), [], [channel], 0, 0));
    }

    private void Add(ScheduleWorker worker) => _workers.Add(worker);

    private Random NewRandom() => new(_random.Next());

    private IEnumerable<int> All() => Enumerable.Range(0, _channels.Length);

    private async GoTask Work(Entry entry, ScheduleWorker worker)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        try
        {
            while (worker.Next() is { } operation)
            {
                for (var yields = worker.Yields(MostYields); yields > 0; yields--)
                    await Go.Yield__goroutine();
                worker.Take(operation, await Perform.InGoroutine(Entry.Call, operation, _channels), _closedEarly);
            }
        }
        catch (Exception exception)
        {
            _thrown = exception;
        }

        CloseAfterTheLast(worker);
        await _done.Send__goroutine(0);
    }

    private void WorkOnThread(ScheduleWorker worker)
    {
        try
        {
            while (worker.Next() is { } operation)
            {
                for (var yields = worker.Yields(MostYields); yields > 0; yields--)
                    Thread.Yield();
                worker.Take(operation, Perform.OnThread(operation, _channels), _closedEarly);
            }
        }
        catch (Exception exception)
        {
            _thrown = exception;
        }

        CloseAfterTheLast(worker);
        _done.Send(0);
    }

    private async Task WorkInAsyncCode(ScheduleWorker worker)
    {
        try
        {
            while (worker.Next() is { } operation)
            {
                for (var yields = worker.Yields(MostYields); yields > 0; yields--)
                    await Task.Yield();
                operation = Perform.ForAsyncCode(operation, mayGiveUp: worker.Yields(MostYields) > 0);
                var outcome = await Perform.InAsyncCode(operation, _channels, worker.Yields(MostPatience)).ConfigureAwait(false);
                worker.Take(operation, outcome, _closedEarly);
            }
        }
        catch (Exception exception)
        {
            _thrown = exception;
        }

        CloseAfterTheLast(worker);
        await _done.SendAsync(0).ConfigureAwait(false);
    }

    private void CloseAfterTheLast(ScheduleWorker worker)
    {
        if (!worker.IsSender || Interlocked.Decrement(ref _sending) > 0)
            return;
        foreach (var channel in All())
        {
            if (channel != _closedEarly)
                _channels[channel].Close();
        }
    }

    private string? Check()
    {
        foreach (var channel in All())
        {
            var sent = _workers.SelectMany(worker => worker.Sent).Where(each => each.Channel == channel).Select(each => each.Value).Order();
            var received = _workers.SelectMany(worker => worker.Received)
                .Where(each => each.Channel == channel)
                .Select(each => each.Value)
                .Order()
                .ToList();
            if (!sent.SequenceEqual(received))
                return $"c{channel}: sent {string.Join(' ', sent)}\n  received {string.Join(' ', received)}";
            if (_channels[channel].Count != 0 || !_channels[channel].Senders.IsEmpty || !_channels[channel].Receivers.IsEmpty)
                return $"c{channel} is closed and drained, and something is left in it.";
        }

        foreach (var worker in _workers)
        {
            foreach (var order in worker.Received.GroupBy(each => (each.Channel, Sender: each.Value / ScheduleWorker.MostValues)))
            {
                var values = order.Select(each => each.Value).ToList();
                if (!values.SequenceEqual(values.Order()))
                    return $"c{order.Key.Channel}: out of order: {string.Join(' ', values)}";
            }
        }

        return null;
    }
}
