namespace GoroutineGen.Scheduling;

/// <summary>
/// A new thread inherits what was done to the thread that starts it. So a clean thread starts Ms in the place of threads to which a
/// goroutine is locked, or was locked when it ended. README, "Threads".
/// </summary>
internal static class ThreadStarter
{
    private static readonly InnerLock Changing = new();
    private static readonly Queue<Request> Requests = new();
    private static readonly OwnNote Wake = new();

    private static int _started;

    /// <summary>
    /// By a thread to which a goroutine is about to be locked: the last moment at which that thread is surely as clean as it was made.
    /// </summary>
    /// <exception cref="OutOfMemoryException">The system refuses a thread.</exception>
    internal static void EnsureStarted()
    {
        if (Volatile.Read(ref _started) != 0 || Interlocked.Exchange(ref _started, 1) != 0)
            return;
        try
        {
            new Thread(Run) { IsBackground = true, Name = "goroutine starter" }.UnsafeStart();
        }
        catch (OutOfMemoryException)
        {
            Volatile.Write(ref _started, 0);
            throw;
        }
    }

    /// <summary>Has an M started that runs <paramref name="processor"/>. The P is the starter's from here on.</summary>
    internal static void Start(int number, Processor processor, bool spinning)
    {
        processor.Holder = null; // Whoever hands the P over is no more its holder; the new M will be.
        using (Changing.Hold())
            // Before the signal, which the note keeps if the starter does not wait.
            Requests.Enqueue(new Request(number, processor, spinning));
        Wake.Signal();
    }

    private static void Run()
    {
        KnownThreads.AddOwn();
        while (true)
        {
            Wake.Doze(Timeout.Infinite);
            while (TryTake(out var request))
                Scheduler.StartThread(request.Number, request.Processor, request.Spinning);
        }
    }

    private static bool TryTake(out Request request)
    {
        using (Changing.Hold())
            return Requests.TryDequeue(out request);
    }

    private readonly record struct Request(int Number, Processor Processor, bool Spinning);
}
