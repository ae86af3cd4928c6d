namespace GoroutineGen.Soak.Scenarios;

/// <summary>Pairs that hand one value to and fro: each switch readies one goroutine.</summary>
internal static partial class Pairs
{
    [Goroutine]
    public static void Run(Round round, Dice dice)
    {
        var pairs = dice.Between(1, 8);
        var trips = dice.Between(1, 6_000);
        var values = round.Open("round trips", pairs * trips);
        var ends = round.Open("partners", 2 * pairs);
        var running = new List<Goroutine>();
        for (var i = 0; i < pairs; i++)
        {
            var there = new Chan<int>();
            var back = new Chan<int>();
            running.Add(Go.Run(Serve, there, back, new Course(values, ends, i, trips)));
            running.Add(Go.Run(Return, there, back, ends, pairs + i));
        }

        foreach (var goroutine in running)
            goroutine.Join();
    }

    [Goroutine]
    private static void Serve(Chan<int> there, Chan<int> back, Course course)
    {
        for (var trip = 0; trip < course.Trips; trip++)
        {
            there.Send((course.Number * course.Trips) + trip);
            course.Values.Mark(back.Receive());
        }

        there.Close();
        course.Ends.Mark(course.Number);
    }

    [Goroutine]
    private static void Return(Chan<int> there, Chan<int> back, Tally ends, int number)
    {
        foreach (var value in there)
            back.Send(value);
        ends.Mark(number);
    }

    private sealed record Course(Tally Values, Tally Ends, int Number, int Trips);
}
