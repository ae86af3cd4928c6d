using System.ComponentModel;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Blocking;

/// <summary>
/// Around ordinary code that may block its thread: while that code blocks, the goroutine's processor runs others. On an ordinary thread
/// nothing happens. What generated code puts around a call that <c>Go.Block</c> is written for; regions nest.
/// </summary>
/// <remarks>
/// Nothing within the region may suspend: the region ends on the thread on which it began. Go's counterpart: the runtime's
/// <c>entersyscall</c> and <c>exitsyscall</c>.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Region : IDisposable
{
    private readonly Machine? _machine;

    private Region(Machine machine)
    {
        _machine = machine;
        machine.EnterCall(WaitReason.BlockingCall);
    }

    /// <summary>Begins the region; disposing the result, once, ends it.</summary>
    public static Region Enter() => Machine.Current is { Running: not null } machine ? new Region(machine) : default;

    /// <summary>Ends the region: the goroutine goes on when it has a processor again.</summary>
    public void Dispose() => _machine?.ExitBlocking();
}
