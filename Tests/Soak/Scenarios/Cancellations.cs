namespace GoroutineGen.Soak.Scenarios;

/// <summary>
/// Endless computations and waits that contexts cancel, by hand or by a deadline, at any depth of derived contexts: each ends, and its
/// finally blocks run whole.
/// </summary>
internal static partial class Cancellations
{
    private const int StepsOfFinally = 5;

    [Goroutine]
    public static void Run(Round round, Dice dice)
    {
        var computations = dice.Between(1, 30);
        var ended = round.Open("cancelled computations", computations);
        var cleaned = round.Open("steps of finally blocks", computations * StepsOfFinally);
        var running = new List<Goroutine<int>>();
        var (root, cancel) = Context.WithCancel(Context.Background);
        for (var i = 0; i < computations; i++)
            running.Add(Go.Run(Derive(root, dice), Compute, cleaned, i * StepsOfFinally, dice.Split()));
        if (dice.Chance(50))
            Go.Sleep(TimeSpan.FromMicroseconds(dice.Between(1, 500)));
        cancel();
        for (var i = 0; i < computations; i++)
        {
            try
            {
                var result = running[i].Join();
                Verdict.Fail($"An endless computation returned {result}.");
            }
            catch (OperationCanceledException)
            {
                ended.Mark(i);
            }
        }
    }

#pragma warning disable GOR0106 // All of them end with the first, which the scenario cancels.
    private static Context Derive(Context context, Dice dice)
    {
        for (var depth = dice.Between(0, 5); depth > 0; depth--)
        {
            context = dice.Chance(30)
                ? Context.WithTimeout(context, TimeSpan.FromMilliseconds(dice.Between(1, 20))).Context
                : Context.WithCancel(context).Context;
        }

        return context;
    }
#pragma warning restore GOR0106

    [Goroutine(Cancellable = true)]
    private static int Compute(Tally cleaned, int number, Dice dice)
    {
        var turnsBeforeWait = dice.Chance(50) ? dice.Between(0, 100) : int.MaxValue;
        try
        {
            for (var turns = 0; ; turns++)
            {
                if (dice.Chance(1))
                    Go.Yield();
                if (turns == turnsBeforeWait)
                    WaitForGood(dice);
                Nap(dice, turns);
            }
        }
        finally
        {
            for (var i = 0; i < StepsOfFinally; i++)
                Clean(cleaned, number + i);
        }
    }

    [Goroutine(Cancellable = true)]
    private static void WaitForGood(Dice dice)
    {
        switch (dice.Between(0, 3))
        {
            case 0:
                new Chan<int>().Receive();
                break;
            case 1:
                Go.Select(Case.Receive(new Chan<int>(), out _), Case.Send(new Chan<int>(), 1));
                break;
            case 2:
                Go.Sleep(TimeSpan.FromHours(1));
                break;
            default:
                var mutex = new Sync.Mutex();
                mutex.Lock();
#pragma warning disable GOR0006 // The context ends this wait.
                mutex.Lock();
#pragma warning restore GOR0006
                break;
        }
    }

    [Goroutine]
    private static void Nap(Dice dice, int turns)
    {
        if (turns % 1_000 == 0 && dice.Chance(5))
            Go.Sleep(TimeSpan.FromMicroseconds(50));
    }

    [Goroutine(Cancellable = true)]
    private static void Clean(Tally cleaned, int number)
    {
        for (var i = 0; i < 3; i++)
            Go.Yield();
        cleaned.Mark(number);
    }
}
