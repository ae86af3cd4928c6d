namespace GoroutineGen.Runtime.Tests.Interrupts;

/// <summary>Interrupts threads again and again, until it is disposed or they have ended.</summary>
internal sealed class Interrupter : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Thread _thread;
    private volatile bool _disposed;
    private int _count;

    internal Interrupter(params Thread[] victims)
    {
        _thread = new Thread(() =>
        {
            while (!_disposed && Array.Exists(victims, static victim => victim.IsAlive))
            {
                foreach (var victim in victims)
                    victim.Interrupt();
                Interlocked.Increment(ref _count);
                Thread.SpinWait(Random.Shared.Next(20_000));
            }
        })
        {
            IsBackground = true,
        };
        _thread.Start();
    }

    /// <summary>How often each of them was interrupted.</summary>
    internal int Count => Volatile.Read(ref _count);

    public void Dispose()
    {
        _disposed = true;
        _thread.Join();
    }

    /// <summary>Does <paramref name="action"/> until no interrupt ends it.</summary>
    internal static void Insist(Action action)
    {
        while (true)
        {
            try
            {
                action();
                return;
            }
            catch (ThreadInterruptedException)
            {
                // Nothing has come of it: again.
            }
        }
    }

    /// <summary>Waits for the end of <paramref name="threads"/>; one that hangs is a failure.</summary>
    internal static void Join(params Thread[] threads)
    {
        foreach (var thread in threads)
            Assert.That(thread.Join(Patience), "A thread hangs.");
    }

    /// <summary>Whether the calling thread has an interrupt to come, which is used up.</summary>
    internal static bool IsInterrupted()
    {
        try
        {
            Thread.Sleep(0);
            return false;
        }
        catch (ThreadInterruptedException)
        {
            return true;
        }
    }

    /// <summary>A thread that runs <paramref name="body"/>, started.</summary>
    internal static Thread Start(Action body)
    {
        var thread = new Thread(() => body()) { IsBackground = true };
        thread.Start();
        return thread;
    }
}
