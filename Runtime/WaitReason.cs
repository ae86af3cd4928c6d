namespace GoroutineGen;

/// <summary>Why a goroutine waits. Each kind of wait has its own reason.</summary>
public enum WaitReason : byte
{
    /// <summary>It does not wait.</summary>
    None,

    /// <summary>It waits to receive from a channel.</summary>
    ChanReceive,

    /// <summary>It waits to send to a channel.</summary>
    ChanSend,

    /// <summary>It receives from a channel that is never ready, for good.</summary>
    ChanReceiveNever,

    /// <summary>It sends to a channel that is never ready, for good.</summary>
    ChanSendNever,

    /// <summary>It waits in a select.</summary>
    Select,

    /// <summary>It waits in a select in which no case can ever be ready, for good.</summary>
    SelectNever,

    /// <summary>It sleeps.</summary>
    Sleep,

    /// <summary>It waits for another goroutine to end.</summary>
    Join,

    /// <summary>It waits for a task.</summary>
    Task,

    /// <summary>It waits in <see cref="Sync.WaitGroup.Wait"/>.</summary>
    WaitGroup,

    /// <summary>It waits in <see cref="Sync.Mutex.Lock"/>.</summary>
    MutexLock,

    /// <summary>It waits in <see cref="Sync.RWMutex.RLock"/>.</summary>
    RWMutexRLock,

    /// <summary>It waits in <see cref="Sync.RWMutex.Lock"/>.</summary>
    RWMutexLock,

    /// <summary>It waits in <see cref="Sync.Cond.Wait"/>.</summary>
    CondWait,

    /// <summary>It waits in <see cref="Sync.Semaphore.Acquire(long)"/>.</summary>
    Semaphore,

    /// <summary>It waits in <see cref="Sync.Once.Do"/> or <see cref="Sync.OnceValue{T}.Get"/>.</summary>
    Once,

    /// <summary>It waits in <see cref="Sync.SingleFlight{TKey, T}.Do(TKey, Func{T})"/>.</summary>
    SingleFlight,

    /// <summary>It runs ordinary code that blocks, in <see cref="Go.Block(Action)"/>.</summary>
    BlockingCall,

    /// <summary>It stops the other goroutines for a moment, to change <see cref="Go.MaxProcs"/> or to make a dump.</summary>
    StopTheWorld,
}
