using System.ComponentModel;

namespace GoroutineGen.Frames;

/// <summary>
/// How a twin is entered. Passed as the twin's first argument, so that neither a call nor a spawn has to read a thread-static.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum Entry : byte
{
    /// <summary>An ordinary call: runs on the caller's stack until it first suspends.</summary>
    Call,

    /// <summary>A spawn: the state machine is boxed unstarted as the root frame of a new goroutine.</summary>
    Spawn,

    /// <summary>A call by <c>base.</c>: this very body runs, even when the receiver's class has another body.</summary>
    Base,

    /// <summary>
    /// A call from where the end of the goroutine's context may throw. The waits of the runtime's own operations throw then; to other twins
    /// it is an ordinary call.
    /// </summary>
    CancellableCall,
}
