// Thread.Sleep and SemaphoreSlim.Wait
// Expected: suspends
// Twins: 2

namespace Programs.Blocking.ThreadsSleep;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Thread.Sleep(0);
        Thread.Sleep(1);
        Thread.Sleep(TimeSpan.FromMilliseconds(1));
        Try(log, 0);
        Try(log, 1);
        Try(log, 2);
        Try(log, 3);
        var semaphore = new SemaphoreSlim(1);
        semaphore.Wait();
        log.Step(semaphore.Wait(0) || semaphore.Wait(TimeSpan.FromMilliseconds(1)) || semaphore.Wait(1, CancellationToken.None));
        _ = Task.Run(() => semaphore.Release(3));
        semaphore.Wait();
        semaphore.Wait(CancellationToken.None);
        log.Step(semaphore.Wait(60_000));
        log.Step(semaphore.CurrentCount);
    }

    [Goroutine]
    private static void Try(Log log, int way)
    {
        var semaphore = new SemaphoreSlim(0);
        try
        {
            switch (way)
            {
                case 0: Thread.Sleep(-2); break;
                case 1: Thread.Sleep(TimeSpan.FromMilliseconds(-2)); break;
                case 2: semaphore.Wait(new CancellationToken(canceled: true)); break;
                case 3: semaphore.Dispose(); semaphore.Wait(); break;
            }
        }
        catch (Exception exception)
        {
            log.Step($"{way}: {exception.GetType().Name}");
        }
    }
}
