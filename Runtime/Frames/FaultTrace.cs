using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Frames;

/// <summary>
/// Captures an exception that leaves a frame. Each capture copies the stack trace so far, so an exception that passes through n frames
/// would cost n². So after <see cref="TracedFrames"/> frames the trace is left as it is. It keeps where the exception came from, and the
/// frames nearest to that place.
/// </summary>
internal struct FaultTrace
{
    private const int TracedFrames = 64;

    // Kept by exception, and not by M alone: a goroutine that waits in its finally blocks comes back to an M that has seen other exceptions
    // meanwhile.
    private static readonly SideTable<Exception, Passage> Passages = new();

    // The passage of the exception that this M saw last.
    private Passage? _last;

    /// <summary>Captures <paramref name="exception"/> for the frame that it leaves on this thread.</summary>
    internal static ExceptionDispatchInfo Capture(Exception exception) =>
        Machine.Current is { } machine ? machine.FaultTrace.Next(exception) : ExceptionDispatchInfo.Capture(exception);

    /// <summary>The exception has left its goroutine. When it is thrown to a joiner, a new trace begins.</summary>
    internal static void Forget(Exception exception) => Passages.Remove(exception);

    /// <summary>Lets go of the last exception, so that it can be collected.</summary>
    internal void Clear() => _last = null;

    private ExceptionDispatchInfo Next(Exception exception)
    {
        if (_last?.Fault?.SourceException != exception)
            _last = Passages.GetOrAdd(exception, static _ => new Passage());
        return _last.Next(exception);
    }

    /// <summary>The way of an exception through frames.</summary>
    private sealed class Passage
    {
        private int _frames;

        internal ExceptionDispatchInfo? Fault { get; private set; }

        internal ExceptionDispatchInfo Next(Exception exception)
        {
            if (Fault is null || ++_frames < TracedFrames)
                Fault = ExceptionDispatchInfo.Capture(exception);
            return Fault;
        }
    }
}
