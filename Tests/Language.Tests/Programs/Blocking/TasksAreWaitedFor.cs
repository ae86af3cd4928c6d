// Tasks are waited for by Wait, Result and GetResult
// Expected: suspends
// Twins: 1

namespace Programs.Blocking.TasksAreWaitedFor;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step(Later(1).Result + Later(2).GetAwaiter().GetResult() + Later(3).ConfigureAwait(false).GetAwaiter().GetResult());
        Task plain = Later(4);
        plain.Wait();
        plain.GetAwaiter().GetResult();
        plain.ConfigureAwait(false).GetAwaiter().GetResult();
        log.Step(Later(5).Wait(Timeout.Infinite) && Later(6).Wait(TimeSpan.FromMinutes(1)));
        log.Step(Later(6).Wait(60_000, CancellationToken.None));
        Later(7).Wait(CancellationToken.None);
        var never = new TaskCompletionSource<int>().Task;
        log.Step(never.Wait(0) || never.Wait(1) || never.Wait(TimeSpan.FromMilliseconds(1)) || never.Wait(1, CancellationToken.None));
        log.Step(never.Wait(TimeSpan.FromMilliseconds(1), CancellationToken.None));
        log.Step(new ValueTask<int>(8).Result + new ValueTask<int>(Later(9)).AsTask().Result + new ValueTask<int>(Later(10)).Result);
        new ValueTask(Later(11)).AsTask().Wait();
        new ValueTask(Later(11)).GetAwaiter().GetResult();
        new ValueTask(Later(11)).ConfigureAwait(false).GetAwaiter().GetResult();
        log.Step(new ValueTask<int>(Later(12)).GetAwaiter().GetResult());
        log.Step(new ValueTask<int>(Later(12)).ConfigureAwait(false).GetAwaiter().GetResult());
        var awaiter = Later(13).GetAwaiter();
        log.Step(awaiter.GetResult());
    }

    private static async Task<int> Later(int value)
    {
        await Task.Yield();
        return value;
    }
}
