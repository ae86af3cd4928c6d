// `using` declaration of what a method or a property returns that takes a lock of its thread, some calls away
// Expected: compensated
namespace Cases.Locks.UsingDeclarationOfLock;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var shared = new Shared();
        log.Step("before");
        Write(shared, log);
        if (shared.Count == 0)
        {
            using var reading = shared.Reading;
            log.Step("reading");
            log.Write(shared.Count);
        }
        log.Step(shared.IsFree);
    }

    [Goroutine]
    private static void Write(Shared shared, Log log)
    {
        log.Step("outside");
        using var _ = shared.Write();
        shared.Count += log.Step(1);
        log.Step(shared.Count--);
    }
}

internal sealed class Shared
{
    private readonly ReaderWriterLockSlim _lock = new();

    public int Count { get; set; }

    public bool IsFree => !_lock.IsReadLockHeld && !_lock.IsWriteLockHeld;

    public IDisposable Reading
    {
        get
        {
            _lock.EnterReadLock();
            return new Releaser(_lock.ExitReadLock);
        }
    }

    public IDisposable Write() => Taken();

    private IDisposable Taken() => new WriteLock(_lock);
}

internal class Releaser(Action release) : IDisposable
{
    public void Dispose() => release();
}

internal sealed class WriteLock : Releaser
{
    public WriteLock(ReaderWriterLockSlim taken)
        : base(taken.ExitWriteLock) => Enter(taken);

    private static void Enter(ReaderWriterLockSlim taken) => taken.EnterWriteLock();
}
