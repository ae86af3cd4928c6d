using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>A call of an operation of <c>Sync.Mutex</c> or <c>Sync.RWMutex</c>.</summary>
/// <param name="Lock">The lock, and in which way it is taken or given back.</param>
/// <param name="Act">What the call does.</param>
internal sealed record LockCall(Held Lock, LockAct Act)
{
    /// <summary>What a call does with a lock; null for any other call, and where nobody can tell which lock it is.</summary>
    public static LockCall? Of(IInvocationOperation call, RuntimeTypes types)
    {
        var name = call.TargetMethod.Name;
        if (ActOf(name) is not { } act
            || !(RuntimeTypes.Is(call.TargetMethod, types.Mutex) || RuntimeTypes.Is(call.TargetMethod, types.RWMutex))
            || LockPath.Of(call.Instance) is not { } path)
            return null;
        return new LockCall(new Held(path, ForReading: name[0] == 'R'), act);
    }

    /// <summary>Whether a name is that of a call that waits for a lock and takes it. The test costs nothing.</summary>
    public static bool Takes(string name) => ActOf(name) == LockAct.Take;

    /// <summary>Whether a name is that of a call that gives a lock back.</summary>
    public static bool Gives(string name) => ActOf(name) == LockAct.Give;

    /// <summary>Whether a name is that of an operation of a lock.</summary>
    public static bool Is(string name) => ActOf(name) is not null || name is "TryLock" or "TryRLock";

    private static LockAct? ActOf(string name) => name switch
    {
        "Lock" or "RLock" or "Acquire" or "RAcquire" => LockAct.Take,
        "Unlock" or "RUnlock" => LockAct.Give,
        "LockAsync" or "RLockAsync" or "AcquireAsync" or "RAcquireAsync" => LockAct.Unknown,
        _ => null,
    };
}
