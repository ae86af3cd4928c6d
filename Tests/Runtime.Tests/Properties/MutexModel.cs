namespace GoroutineGen.Runtime.Tests.Properties;

/// <summary>What is done with a mutex.</summary>
internal enum MutexOperation
{
    Lock,
    TryLock,
    Unlock,
}

/// <summary>
/// A lock, one call at a time: a Lock comes when the lock is free, whoever has waited longest or not. An outcome is true when the call did
/// what it is for.
/// </summary>
internal readonly record struct MutexModel(bool IsHeld) : ISequentialModel<MutexModel, MutexOperation, bool>
{
    public IEnumerable<Transition<MutexModel, bool>> Apply(int call, MutexOperation operation) => (operation, IsHeld) switch
    {
        (MutexOperation.Lock, true) => [],
        (MutexOperation.TryLock, true) => [new(this, [(call, false)])],
        (MutexOperation.Unlock, true) => [new(new(IsHeld: false), [(call, true)])],
        (MutexOperation.Unlock, false) => [new(this, [(call, false)])],
        _ => [new(new(IsHeld: true), [(call, true)])],
    };
}
