using System.ComponentModel;
using System.Diagnostics;

namespace GoroutineGen.Blocking;

/// <summary>
/// What <c>lock</c> statements of twins become: a lock that is held until disposal. When the lock is taken, the goroutine waits for it in a
/// blocking region.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct HeldLock : IDisposable
{
    private readonly object? _monitor;
    private readonly Lock? _lock;

    private HeldLock(object? monitor, Lock? @lock)
    {
        _monitor = monitor;
        _lock = @lock;
    }

    /// <summary>Takes a monitor, or waits for it.</summary>
    public static HeldLock Take(object monitor)
    {
        if (!Monitor.TryEnter(monitor))
        {
            using (Region.Enter())
                Monitor.Enter(monitor);
        }

        return new HeldLock(monitor, null);
    }

    /// <summary>Takes a lock of .NET 9, or waits for it.</summary>
    public static HeldLock Take(Lock @lock)
    {
        if (!@lock.TryEnter())
        {
            using (Region.Enter())
                @lock.Enter();
        }

        return new HeldLock(null, @lock);
    }

    /// <summary>Gives the lock back.</summary>
    public void Dispose()
    {
        if (_lock is not null)
            _lock.Exit();
        else
            Monitor.Exit(_monitor!);
    }
}
