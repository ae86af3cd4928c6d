namespace GoroutineGen.Soak.Scenarios;

/// <summary>Goroutines that wait for tasks, and tasks that wait for goroutines.</summary>
internal static partial class Tasks
{
    [Goroutine]
    public static void Run(Round round, Dice dice)
    {
        var goroutines = dice.Between(1, 200);
        var results = round.Open("awaited tasks", goroutines);
        var sources = new TaskCompletionSource<int>[goroutines];
        for (var i = 0; i < goroutines; i++)
        {
            sources[i] = new TaskCompletionSource<int>(
                dice.Pick(TaskCreationOptions.None, TaskCreationOptions.RunContinuationsAsynchronously));
        }

        var running = new List<Task<int>>();
        for (var i = 0; i < goroutines; i++)
            running.Add(Join(Go.Run(Await, sources[i].Task, i, dice.Split())));
        if (dice.Chance(50))
            CompleteAll(sources);
        else
            Threads.Start(() => CompleteAll(sources));
        foreach (var task in running)
            results.Mark(Go.Await(task));
    }

    [Goroutine]
    private static int Await(Task<int> completedElsewhere, int number, Dice dice)
    {
        switch (dice.Between(0, 3))
        {
            case 0:
                return Go.Await(Task.Run(() => number));
            case 1:
                Go.Await(Task.Delay(dice.Between(0, 3)));
                return number;
            case 2:
                return Fault(number);
            default:
                return Go.Await(completedElsewhere);
        }
    }

    [Goroutine]
    private static int Fault(int number)
    {
        try
        {
            Go.Await(Task.Run(() => throw new InvalidOperationException("expected")));
            return -1;
        }
        catch (InvalidOperationException)
        {
            return number;
        }
    }

    private static async Task<int> Join(Goroutine<int> goroutine)
    {
        await Task.Yield();
        return await goroutine;
    }

    private static void CompleteAll(TaskCompletionSource<int>[] sources)
    {
        for (var i = 0; i < sources.Length; i++)
            sources[i].SetResult(i);
    }
}
