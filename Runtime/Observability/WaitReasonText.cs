namespace GoroutineGen.Observability;

/// <summary>What dumps say for each kind of wait, in Go's words where Go has it.</summary>
internal static class WaitReasonText
{
    internal static string For(WaitReason reason) => reason switch
    {
        WaitReason.ChanReceive => "chan receive",
        WaitReason.ChanSend => "chan send",
        WaitReason.ChanReceiveNever => "chan receive (never)",
        WaitReason.ChanSendNever => "chan send (never)",
        WaitReason.Select => "select",
        WaitReason.SelectNever => "select (never)",
        WaitReason.Sleep => "sleep",
        WaitReason.Join => "join",
        WaitReason.Task => "task",
        WaitReason.WaitGroup => "sync.WaitGroup.Wait",
        WaitReason.MutexLock => "sync.Mutex.Lock",
        WaitReason.RWMutexRLock => "sync.RWMutex.RLock",
        WaitReason.RWMutexLock => "sync.RWMutex.Lock",
        WaitReason.CondWait => "sync.Cond.Wait",
        WaitReason.Semaphore => "semacquire",
        WaitReason.Once => "sync.Once.Do",
        WaitReason.SingleFlight => "singleflight.Do",
        WaitReason.StopTheWorld => "stopping the world",
        WaitReason.BlockingCall => "blocking call",
        _ => reason.ToString(),
    };
}
