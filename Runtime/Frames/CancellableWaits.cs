using System.ComponentModel;

namespace GoroutineGen.Frames;

/// <summary>What twins of methods that can be cancelled pass on to calls which take a token.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CancellableWaits
{
    /// <summary>
    /// The token of the context that can cancel the running goroutine; a token that is never cancelled when there is no such context, and
    /// in finally blocks.
    /// </summary>
    public static CancellationToken Token => Cancellation.Exposed?.Token ?? CancellationToken.None;
}
