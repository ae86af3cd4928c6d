namespace GoroutineGen;

/// <summary>What a goroutine is doing.</summary>
public enum GoroutineStatus : byte
{
    /// <summary>Ready to run; in a run queue.</summary>
    Runnable,

    /// <summary>Running on a processor.</summary>
    Running,

    /// <summary>Parked; see <see cref="Goroutine.WaitReason"/>.</summary>
    Waiting,

    /// <summary>In ordinary code that blocks: the goroutine holds its thread, but no processor.</summary>
    Blocked,

    /// <summary>The goroutine has returned or thrown.</summary>
    Ended,
}
