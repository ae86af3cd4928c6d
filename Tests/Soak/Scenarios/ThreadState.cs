namespace GoroutineGen.Soak.Scenarios;

/// <summary>
/// Goroutines that change what .NET keeps in a thread: the flow of their values, SynchronizationContext, name, priority, background.
/// Each keeps what is its own over its waits; the rest is gone when it goes on, and nobody else sees any of it.
/// </summary>
internal static partial class ThreadState
{
    private static readonly AsyncLocal<int> Value = new();

    [Goroutine]
    public static void Run(Round round, Dice dice)
    {
        var goroutines = dice.Between(1, 60);
        var ends = round.Open("goroutines that change their thread", goroutines);
        var running = new List<Goroutine>();
        for (var i = 0; i < goroutines; i++)
            running.Add(Go.Run(Work, ends, i, dice.Split()));
        foreach (var goroutine in running)
            goroutine.Join();
        ExpectNothing();
    }

    [Goroutine]
    private static void Work(Tally ends, int number, Dice dice)
    {
        ExpectNothing();
        for (var waits = dice.Between(1, 8); waits > 0; waits--)
        {
            switch (dice.Between(0, 4))
            {
                case 0:
                    Suppress(number + 1, dice);
                    break;
                case 1:
                    SuppressWithinBlock(dice);
                    break;
                case 2:
                    Synchronize(dice);
                    break;
                case 3:
                    ChangeThread(dice);
                    Wait(dice);
                    break;
                default:
                    ChangeLockedThread(dice);
                    break;
            }

            ExpectNothing();
        }

        // One of two ends with all of it set.
        if (dice.Chance(50))
        {
            Value.Value = number + 1;
            ExecutionContext.SuppressFlow();
            SynchronizationContext.SetSynchronizationContext(new SynchronizationContext());
            ChangeThread(dice);
        }

        ends.Mark(number);
    }

    [Goroutine]
    private static void Suppress(int value, Dice dice)
    {
        Value.Value = value;
        ExecutionContext.SuppressFlow();
        Wait(dice);
        Expect(Value.Value == value && ExecutionContext.IsFlowSuppressed(), "lost its value or the suppression of the flow");
        if (dice.Chance(30))
            Go.Run(Inherit).Join();
        ExecutionContext.RestoreFlow();
        Value.Value = 0;
    }

    [Goroutine]
    private static void Inherit() => ExpectNothing();

    [Goroutine]
    private static void SuppressWithinBlock(Dice dice)
    {
        var turns = dice.Between(1, 1_000);
        using (ExecutionContext.SuppressFlow())
        {
            for (; turns > 0; turns--)
                GC.KeepAlive(dice);
        }
    }

    [Goroutine]
    private static void Synchronize(Dice dice)
    {
        var context = new SynchronizationContext();
        SynchronizationContext.SetSynchronizationContext(context);
        Wait(dice);
        Expect(SynchronizationContext.Current == context, "lost its SynchronizationContext");
        SynchronizationContext.SetSynchronizationContext(null);
    }

    [Goroutine]
    private static void ChangeLockedThread(Dice dice)
    {
        using (Go.LockThread())
        {
            Thread.CurrentThread.Name = "changed";
            Wait(dice);
            Expect(Thread.CurrentThread.Name == "changed", "is locked to a thread that lost its name");
        }

        Go.Yield(); // Until it waits, the thread is as the goroutine made it.
    }

    // Not a goroutine method: nothing suspends between the changes.
    private static void ChangeThread(Dice dice)
    {
        var thread = Thread.CurrentThread;
        if (dice.Chance(50))
            thread.Name = "changed";
        if (dice.Chance(50))
            thread.Priority = dice.Pick(ThreadPriority.BelowNormal, ThreadPriority.AboveNormal);
        if (dice.Chance(50))
            thread.IsBackground = false;
    }

    // Each of them parks.
    [Goroutine]
    private static void Wait(Dice dice)
    {
        if (dice.Chance(50))
            Go.Yield();
        else
            Go.Sleep(TimeSpan.FromMicroseconds(dice.Between(1, 500)));
    }

    private static void ExpectNothing()
    {
        Expect(Value.Value == 0 && !ExecutionContext.IsFlowSuppressed(), "sees another's value or suppression of the flow");
        Expect(SynchronizationContext.Current is null, "sees another's SynchronizationContext");
        var thread = Thread.CurrentThread;
        Expect(
            thread is { Priority: ThreadPriority.Normal, IsBackground: true }
                && thread.Name?.StartsWith("goroutine M", StringComparison.Ordinal) == true,
            $"runs on a thread that another has changed ('{thread.Name}', {thread.Priority}, "
            + $"{(thread.IsBackground ? "background" : "foreground")})");
    }

    private static void Expect(bool holds, string otherwise)
    {
        if (!holds)
            Verdict.Fail($"{Goroutine.Current} {otherwise}.");
    }
}
