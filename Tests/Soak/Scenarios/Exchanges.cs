namespace GoroutineGen.Soak.Scenarios;

/// <summary>Each goroutine selects between giving its own value away and taking another's, on the same channels.</summary>
internal static partial class Exchanges
{
    [Goroutine]
    public static void Run(Round round, Dice dice)
    {
        var count = dice.Between(2, 300);
        var values = round.Open("exchanged values", count);
        var ends = round.Open("exchanging goroutines", count);
        var left = new Chan<int>();
        var right = new Chan<int>(dice.Between(0, 1));
        var done = new Chan<bool>();
        var running = new List<Goroutine>();
        for (var i = 0; i < count; i++)
            running.Add(Go.Run(Exchange, new Place(left, right, done, values), ends, i));
        foreach (var goroutine in running)
            goroutine.Join();
    }

    [Goroutine]
    private static void Exchange(Place place, Tally ends, int number)
    {
        var (left, right) = (place.Left, place.Right);
        while (true)
        {
            // A null channel is never ready: once the own value is gone, only the receives are left.
            switch (Go.Select(
                Case.Send(left, number),
                Case.Receive(place.Left, out var fromLeft),
                Case.Send(right, number),
                Case.Receive(place.Right, out var fromRight),
                Case.Receive(place.Done)))
            {
                case 0 or 2:
                    (left, right) = (null!, null!);
                    break;
                case 1:
                    Arrived(place, fromLeft);
                    break;
                case 3:
                    Arrived(place, fromRight);
                    break;
                default:
                    ends.Mark(number);
                    return;
            }
        }
    }

    private static void Arrived(Place place, int value)
    {
        if (place.Values.Mark(value) == place.Values.Count)
            place.Done.Close();
    }

    private sealed record Place(Chan<int> Left, Chan<int> Right, Chan<bool> Done, Tally Values);
}
