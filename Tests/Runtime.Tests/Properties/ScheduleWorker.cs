namespace GoroutineGen.Runtime.Tests.Properties;

/// <summary>
/// One goroutine or thread of a <see cref="RandomSchedule"/>: says what it does next, takes what came of it, and remembers what it sent and
/// received. One that sends ends when its values are gone; one that only receives ends when its channels are closed and drained.
/// </summary>
internal sealed class ScheduleWorker(Random random, IEnumerable<int> sendsTo, IEnumerable<int> receivesFrom, int values, int number)
{
    internal const int MostValues = 100;

    private const int MostCases = 3;

    private readonly List<int> _sendsTo = [.. sendsTo];
    private readonly List<int> _receivesFrom = [.. receivesFrom];
    private int _sent;

    internal bool IsSender { get; } = values > 0;

    internal List<(int Channel, int Value)> Sent { get; } = [];

    internal List<(int Channel, int Value)> Received { get; } = [];

    private int Value => (number * MostValues) + _sent;

    public override string ToString() => $"sent {string.Join(' ', Sent)}, received {string.Join(' ', Received)}";

    /// <summary>How often it makes way before its next operation: mostly not at all.</summary>
    internal int Yields(int most) => Math.Max(0, random.Next(-most, most + 1));

    /// <summary>What it does next; null when it has done everything.</summary>
    internal Operation? Next()
    {
        if (IsSender ? _sent == values || _sendsTo.Count == 0 : _receivesFrom.Count == 0)
            return null;
        // One that only receives always waits for all its channels: each of them may have senders whom nobody else serves.
        var sends = Some(_sendsTo, least: Math.Min(1, _sendsTo.Count)).Select(channel => new Communication(channel, IsSend: true, Value));
        var receives = (IsSender ? Some(_receivesFrom, least: 0) : _receivesFrom)
            .Select(channel => new Communication(channel, IsSend: false, 0));
        var cases = sends.Concat(receives).Take(MostCases).ToArray();
        random.Shuffle(cases);
        var isPlain = cases.Length == 1 && random.Next(2) == 0;
        return new Operation(isPlain ? OperationForm.Plain : OperationForm.Select, Waits: random.Next(4) > 0, cases);
    }

    /// <summary>Takes the outcome of the operation.</summary>
    internal void Take(Operation operation, Outcome outcome, int closedEarly)
    {
        if (outcome.IsFault)
        {
            if (!_sendsTo.Remove(closedEarly))
                throw new ModelMismatchException($"{operation} met a closed channel.");
            return;
        }

        if (outcome.Chosen < 0)
            return;
        var chosen = operation.Cases[outcome.Chosen];
        if (chosen.IsSend)
        {
            Sent.Add((chosen.Channel, chosen.Value));
            _sent++;
        }
        else if (outcome.Open)
        {
            Received.Add((chosen.Channel, outcome.Value));
        }
        else
        {
            _receivesFrom.Remove(chosen.Channel);
        }
    }

    private IEnumerable<int> Some(List<int> channels, int least)
    {
        var shuffled = channels.ToArray();
        random.Shuffle(shuffled);
        return shuffled.Take(random.Next(least, shuffled.Length + 1));
    }
}
