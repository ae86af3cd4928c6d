using System.ComponentModel;

namespace GoroutineGen.Frames;

/// <summary>Around a finally block in a twin: what the block calls is not cancelled.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct FinallyShield : IDisposable
{
    private readonly Cancellation? _cancellation;

    private FinallyShield(Cancellation? cancellation)
    {
        _cancellation = cancellation;
        cancellation?.EnterFinally();
    }

    /// <summary>Begins the block; disposing the result ends it.</summary>
    public static FinallyShield Enter() => new(Cancellation.Current);

    /// <summary>Ends the block.</summary>
    public void Dispose() => _cancellation?.LeaveFinally();
}
