namespace GoroutineGen.Soak.Scenarios;

/// <summary>An AsyncLocal belongs to its goroutine: looked at after each wait, inherited by those it starts, changed by callees.</summary>
internal static partial class Locals
{
    private static readonly AsyncLocal<int> Value = new();

    [Goroutine]
    public static void Run(Round round, Dice dice)
    {
        var goroutines = dice.Between(1, 100);
        var ends = round.Open("goroutines with locals", 2 * goroutines);
        var running = new List<Goroutine>();
        for (var i = 0; i < goroutines; i++)
        {
            Value.Value = i + 1;
            running.Add(Go.Run(Work, ends, i, goroutines, dice.Split()));
        }

        foreach (var goroutine in running)
            goroutine.Join();
        Expect(goroutines);
    }

    [Goroutine]
    private static void Work(Tally ends, int number, int goroutines, Dice dice)
    {
        Expect(number + 1);
        var child = Go.Run(Inherit, ends, goroutines + number, number + 1);
        for (var waits = dice.Between(1, 10); waits > 0; waits--)
        {
            var value = dice.Between(-1_000, -1);
            Change(value);
            Wait(dice);
            Expect(value);
        }

        child.Join();
        ends.Mark(number);
    }

    [Goroutine]
    private static void Inherit(Tally ends, int end, int value)
    {
        Expect(value);
        Go.Yield();
        Expect(value);
        Value.Value = 0;
        ends.Mark(end);
    }

    [Goroutine]
    private static void Change(int value)
    {
        Value.Value = value;
        Go.Yield();
        Expect(value);
    }

    [Goroutine]
    private static void Wait(Dice dice)
    {
        switch (dice.Between(0, 3))
        {
            case 0:
                Go.Sleep(TimeSpan.FromMicroseconds(dice.Between(1, 500)));
                break;
            case 1:
                Go.Await(Task.Run(() => Value.Value = 1));
                break;
            case 2:
                Go.Block(() => Thread.Sleep(0));
                break;
            default:
                Go.Yield();
                break;
        }
    }

    private static void Expect(int value)
    {
        if (Value.Value != value)
            Verdict.Fail($"{Goroutine.Current} has {Value.Value} in its AsyncLocal instead of {value}.");
    }
}
