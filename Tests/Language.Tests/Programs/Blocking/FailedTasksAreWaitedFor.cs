// Exceptions of tasks come as the blocking members throw them
// Expected: suspends
// Twins: 2

namespace Programs.Blocking.FailedTasksAreWaitedFor;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        for (var way = 0; way < 16; way++)
        {
            try
            {
                Wait(way, Fail(way), Cancelled(way));
                log.Step($"{way}: nothing");
            }
            catch (Exception exception)
            {
                log.Step($"{way}: {Text(exception)}");
            }
        }
    }

    [Goroutine]
    private static void Wait(int way, Task<int> failed, Task<int> cancelled)
    {
        var never = new TaskCompletionSource<int>().Task;
        Task? nothing = null;
        switch (way)
        {
            case 0: failed.Wait(); break;
            case 1: _ = failed.Result; break;
            case 2: failed.GetAwaiter().GetResult(); break;
            case 3: cancelled.Wait(); break;
            case 4: _ = cancelled.Result; break;
            case 5: cancelled.GetAwaiter().GetResult(); break;
            case 6: failed.Wait(60_000); break;
            case 7: never.Wait(new CancellationToken(canceled: true)); break;
            case 8: never.Wait(-2); break;
            case 9: never.Wait(TimeSpan.FromMilliseconds(-7)); break;
            case 10: nothing!.Wait(); break;
            case 11: Task.WaitAll(failed, cancelled); break;
            case 12: Task.WaitAll([failed, null!]); break;
            case 13: Task.WaitAny((Task[])null!); break;
            case 14: new ValueTask<int>(failed).GetAwaiter().GetResult(); break;
            case 15:
                using (var soon = new CancellationTokenSource(1))
                    Task.WaitAny([never], soon.Token);
                break;
        }
    }

    private static async Task<int> Fail(int way)
    {
        await Task.Yield();
        throw new CaseException($"failed {way}");
    }

    private static async Task<int> Cancelled(int way)
    {
        await Task.Yield();
        throw new OperationCanceledException($"cancelled {way}");
    }

    private static string Text(Exception exception) => exception is AggregateException many
        ? $"all of {string.Join(", ", many.InnerExceptions.Select(Text))}"
        : exception is CaseException ? exception.Message : exception.GetType().Name;
}
