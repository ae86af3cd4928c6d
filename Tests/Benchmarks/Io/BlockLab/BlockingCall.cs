namespace GoroutineGen.IoBenchmarks.BlockLab;

/// <summary>A call that blocks until its peer answers.</summary>
internal abstract partial class BlockingCall : IDisposable
{
    /// <summary>The call.</summary>
    [Goroutine]
    public abstract void Block();

    /// <summary>What the peer does when its time has come; it does not block.</summary>
    public virtual void Answer()
    {
    }

    public virtual void Dispose()
    {
    }
}
