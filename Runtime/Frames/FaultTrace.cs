using System.Runtime.ExceptionServices;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Frames;

/// <summary>
/// Captures an exception that leaves a frame. Each capture copies the stack trace so far, so an exception that passes through n frames would cost n²; after
/// <see cref="TracedFrames"/> of them the trace is left as it is: it keeps where the exception came from and the frames nearest to it.
/// </summary>
internal struct FaultTrace
{
    private const int TracedFrames = 64;

    private ExceptionDispatchInfo? _last;
    private int _frames;

    /// <summary>Captures <paramref name="exception"/> for the frame that it leaves on this thread.</summary>
    internal static ExceptionDispatchInfo Capture(Exception exception) =>
        Machine.Current is { } machine ? machine.FaultTrace.Next(exception) : ExceptionDispatchInfo.Capture(exception);

    /// <summary>Forgets the last exception, so that it can be collected.</summary>
    internal void Clear() => _last = null;

    private ExceptionDispatchInfo Next(Exception exception)
    {
        if (_last is null || _last.SourceException != exception)
            _frames = 0;
        else if (++_frames >= TracedFrames)
            return _last;
        return _last = ExceptionDispatchInfo.Capture(exception);
    }
}
