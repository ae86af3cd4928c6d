// WaitAll and WaitAny
// Expected: suspends
// Twins: 1

namespace Programs.Blocking.SeveralTasksAreWaitedFor;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Task.WaitAll(Later(1), Later(2));
        Task.WaitAll([Later(1), Later(2)], CancellationToken.None);
        Task.WaitAll(new List<Task> { Later(1), Later(2) });
        log.Step(Task.WaitAll([Later(1)], 60_000) && Task.WaitAll([Later(1)], TimeSpan.FromMinutes(1)));
        log.Step(Task.WaitAll([Later(1)], 60_000, CancellationToken.None));
        Task never = new TaskCompletionSource().Task;
        log.Step(Task.WaitAll([never, Later(1)], 1) || Task.WaitAll([never], TimeSpan.Zero));
        log.Step(Task.WaitAny(never, Later(1)) + Task.WaitAny([Later(1), never], CancellationToken.None));
        log.Step(Task.WaitAny([never], 1) + Task.WaitAny([never], TimeSpan.FromMilliseconds(1)));
        log.Step(Task.WaitAny([never, Later(1)], 60_000, CancellationToken.None));
        Task.WaitAll();
    }

    private static async Task<int> Later(int value)
    {
        await Task.Yield();
        return value;
    }
}
