using GoroutineGen.Frames;
using Mutex = GoroutineGen.Sync.Mutex;

namespace GoroutineGen.Runtime.Tests.Properties;

/// <summary>
/// Random operations on a mutex, recorded. Any caller may unlock, also what it has not locked: the mutex is owned by nobody.
/// </summary>
internal sealed class MutexHistory(Random random, bool helpsAtOnce) : ConcurrentRun<MutexOperation, bool>(helpsAtOnce)
{
    private const int Goroutines = 3;
    private const int OperationsEach = 8;

    private readonly Mutex _mutex = new();

    /// <summary>
    /// Makes the history of <paramref name="seed"/>; null when it can be explained, else what happened. With <paramref name="helpsAtOnce"/>
    /// the main goroutine unlocks all the time, needed or not.
    /// </summary>
    internal static async GoTask<string?> Check(Entry entry, int seed, bool helpsAtOnce)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        var history = new MutexHistory(new Random(seed), helpsAtOnce);
        var calls = await history.Record(Entry.Call, history.Lists(Goroutines), history.Lists(1)[0], history.Lists(1)[0]);
        if (Linearizability<MutexModel, MutexOperation, bool>.Explains(new MutexModel(IsHeld: false), calls))
            return null;
        return $"seed {seed}\n{string.Join('\n', calls.OrderBy(call => call.Invoked))}";
    }

    private protected override async GoTask<bool> InGoroutine(Entry entry, MutexOperation operation)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        switch (operation)
        {
            case MutexOperation.TryLock:
                return _mutex.TryLock();
            case MutexOperation.Lock:
                await _mutex.Lock__goroutine();
                return true;
            default:
                try
                {
                    await _mutex.Unlock__goroutine();
                    return true;
                }
                catch (SynchronizationLockException)
                {
                    return false;
                }
        }
    }

    private protected override bool OnThread(MutexOperation operation)
    {
        switch (operation)
        {
            case MutexOperation.TryLock:
                return _mutex.TryLock();
            case MutexOperation.Lock:
                _mutex.Lock();
                return true;
            default:
                try
                {
                    _mutex.Unlock();
                    return true;
                }
                catch (SynchronizationLockException)
                {
                    return false;
                }
        }
    }

    private protected override async Task<bool> InAsyncCode(MutexOperation operation)
    {
        if (operation != MutexOperation.Lock)
            return OnThread(operation);
        await _mutex.LockAsync().ConfigureAwait(false);
        return true;
    }

    private protected override bool TryHelp(int helped, out MutexOperation operation)
    {
        operation = MutexOperation.Unlock;
        return true;
    }

    // At most as many times as something was locked, so that a history has a bound.
    private protected override bool HasHelped(bool outcome) => outcome;

    private MutexOperation[][] Lists(int count) =>
        [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, OperationsEach / 2).SelectMany(_ => LockAndUnlock()).ToArray())];

    private MutexOperation[] LockAndUnlock() => random.Next(10) switch
    {
        0 => [MutexOperation.Unlock, MutexOperation.TryLock],
        < 4 => [MutexOperation.TryLock, MutexOperation.Unlock],
        _ => [MutexOperation.Lock, MutexOperation.Unlock],
    };
}
