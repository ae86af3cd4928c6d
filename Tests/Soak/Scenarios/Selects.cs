namespace GoroutineGen.Soak.Scenarios;

/// <summary>Producers and consumers that select among three channels and a timer, so that most cases lose; some only try.</summary>
internal static partial class Selects
{
    [Goroutine]
    public static void Run(Round round, Dice dice)
    {
        var meeting = new Meeting(
            Pipelines.NewChannel(dice),
            Pipelines.NewChannel(dice),
            Pipelines.NewChannel(dice),
            new Chan<bool>(),
            round.Open("selected values", dice.Between(1, 4_000)));
        var producers = dice.Between(1, 5);
        var consumers = dice.Between(1, 5);
        var ends = round.Open("selecting goroutines", producers + consumers);
        var running = new List<Goroutine>();
        for (var i = 0; i < producers; i++)
            running.Add(Go.Run(Produce, meeting, new Pipelines.Share(meeting.Values.Count, i, producers), ends, dice.Split()));
        for (var i = 0; i < consumers; i++)
            running.Add(Go.Run(Consume, meeting, ends, producers + i, dice.Split()));
        foreach (var goroutine in running)
            goroutine.Join();
    }

    [Goroutine]
    private static void Produce(Meeting meeting, Pipelines.Share share, Tally ends, Dice dice)
    {
        for (var value = share.Index; value < share.Count;)
        {
            if (Offer(meeting, value, dice))
                value += share.Of;
        }

        ends.Mark(share.Index);
    }

    /// <summary>Whether somebody took the value.</summary>
    [Goroutine]
    private static bool Offer(Meeting meeting, int value, Dice dice)
    {
        switch (dice.Between(0, 3))
        {
            case 0:
                switch (Go.TrySelect(Case.Send(meeting.A, value), Case.Send(meeting.C, value)))
                {
                    case 0 or 1:
                        return true;
                    default:
                        Go.Yield();
                        return false;
                }

            case 1:
                var timeout = Time.Timers.After(TimeSpan.FromMicroseconds(dice.Between(0, 2_000)));
                return Go.Select(
                    Case.Send(meeting.A, value),
                    Case.Send(meeting.B, value),
                    Case.Send(meeting.C, value),
                    Case.Receive(timeout)) != 3;
            case 2:
                return Go.Select(Case.Send(meeting.B, value), Case.Send(meeting.A, value)) >= 0;
            default:
                meeting.C.Send(value);
                return true;
        }
    }

    [Goroutine]
    private static void Consume(Meeting meeting, Tally ends, int number, Dice dice)
    {
        while (true)
        {
            var timeout = dice.Chance(10) ? Time.Timers.After(TimeSpan.FromMicroseconds(dice.Between(0, 2_000))) : null;
            int value;
            switch (Go.Select(
                Case.Receive(meeting.A, out var a),
                Case.Receive(meeting.B, out var b),
                Case.Receive(meeting.C, out var c),
                Case.Receive(meeting.Done),
                Case.Receive(timeout)))
            {
                case 0:
                    value = a;
                    break;
                case 1:
                    value = b;
                    break;
                case 2:
                    value = c;
                    break;
                case 3:
                    ends.Mark(number);
                    return;
                default:
                    continue;
            }

            if (meeting.Values.Mark(value) == meeting.Values.Count)
                meeting.Done.Close();
        }
    }

    private sealed record Meeting(Chan<int> A, Chan<int> B, Chan<int> C, Chan<bool> Done, Tally Values);
}
