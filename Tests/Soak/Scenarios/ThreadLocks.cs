namespace GoroutineGen.Soak.Scenarios;

/// <summary>Goroutines locked to their threads, some of which end so; a mark on the thread is seen by its goroutine only.</summary>
internal static partial class ThreadLocks
{
    [ThreadStatic]
    private static int _mark;

    [Goroutine]
    public static void Run(Round round, Dice dice)
    {
        var goroutines = dice.Between(1, 30);
        var ends = round.Open("locked goroutines", goroutines);
        var alive = new Sync.WaitGroup();
        alive.Add(goroutines);
        var meeting = new Chan<int>(dice.Between(0, 2));
        for (var i = 0; i < goroutines; i++)
            Go.Run(Work, new Locked(ends, i, meeting), alive, dice.Split());
        for (var i = 0; i < goroutines; i++)
            meeting.Receive();
        alive.Wait();
    }

    [Goroutine]
    private static void Work(Locked locked, Sync.WaitGroup alive, Dice dice)
    {
        var hold = Go.LockThread();
        var thread = Environment.CurrentManagedThreadId;
        Expect(mark: 0, thread);
        _mark = locked.Number + 1;
        for (var waits = dice.Between(0, 5); waits > 0; waits--)
        {
            using (Go.LockThread())
                Wait(dice);
            Expect(locked.Number + 1, thread);
        }

        locked.Meeting.Send(locked.Number);
        Expect(locked.Number + 1, thread);
        if (dice.Chance(70))
        {
            _mark = 0;
            hold.Dispose();
            Go.Yield();
        }

        locked.Ends.Mark(locked.Number);
        alive.Done();
    }

    [Goroutine]
    private static void Wait(Dice dice)
    {
        switch (dice.Between(0, 3))
        {
            case 0:
                Go.Yield();
                break;
            case 1:
                Go.Sleep(TimeSpan.FromMicroseconds(dice.Between(1, 1_000)));
                break;
            case 2:
                Go.Block(() => Thread.Sleep(dice.Between(0, 1)));
                break;
            default:
                Go.Await(Task.Delay(dice.Between(0, 1)));
                break;
        }
    }

    private static void Expect(int mark, int thread)
    {
        if (_mark != mark || Environment.CurrentManagedThreadId != thread)
        {
            Verdict.Fail(
                $"{Goroutine.Current}, locked to thread {thread}, runs on {Environment.CurrentManagedThreadId}, "
                + $"whose mark is {_mark} instead of {mark}.");
        }
    }

    private sealed record Locked(Tally Ends, int Number, Chan<int> Meeting);
}
