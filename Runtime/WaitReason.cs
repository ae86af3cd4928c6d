namespace GoroutineGen;

/// <summary>Why a goroutine waits. Each kind of wait has its own reason.</summary>
public enum WaitReason : byte
{
    /// <summary>The goroutine does not wait.</summary>
    None,

    /// <summary>Waits to receive from a channel.</summary>
    ChanReceive,

    /// <summary>Waits to send to a channel.</summary>
    ChanSend,

    /// <summary>Receives from a channel that is never ready, for good.</summary>
    ChanReceiveNever,

    /// <summary>Sends to a channel that is never ready, for good.</summary>
    ChanSendNever,

    /// <summary>Waits in a select.</summary>
    Select,

    /// <summary>Waits in a select in which no case can ever be ready, for good.</summary>
    SelectNever,

    /// <summary>Sleeps.</summary>
    Sleep,

    /// <summary>Waits for another goroutine to end.</summary>
    Join,

    /// <summary>Waits for a task.</summary>
    Task,

    /// <summary>Waits in <see cref="Sync.WaitGroup.Wait"/>.</summary>
    WaitGroup,

    /// <summary>Waits in <see cref="Sync.Mutex.Lock"/>.</summary>
    MutexLock,

    /// <summary>Waits in <see cref="Sync.RWMutex.RLock"/>.</summary>
    RWMutexRLock,

    /// <summary>Waits in <see cref="Sync.RWMutex.Lock"/>.</summary>
    RWMutexLock,

    /// <summary>Waits in <see cref="Sync.Cond.Wait"/>.</summary>
    CondWait,

    /// <summary>Waits in <see cref="Sync.Semaphore.Acquire(long)"/>.</summary>
    Semaphore,

    /// <summary>Waits in <see cref="Sync.Once.Do"/> or <see cref="Sync.OnceValue{T}.Get"/>.</summary>
    Once,

    /// <summary>Waits in <see cref="Sync.SingleFlight{TKey, T}.Do(TKey, Func{T})"/>.</summary>
    SingleFlight,

    /// <summary>Runs ordinary code that blocks, in <see cref="Go.Block(Action)"/>.</summary>
    BlockingCall,

    /// <summary>Stops the other goroutines for a moment, to change <see cref="Go.MaxProcs"/> or to make a dump.</summary>
    StopTheWorld,
}
