using System.Runtime.ExceptionServices;

namespace GoroutineGen.Frames;

/// <summary>
/// The outcome of a goroutine that threw when nobody waited for it yet. The fault is reported when this object is collected before anyone
/// has asked for the fault. Only such goroutines get this object: the others have no finalizer.
/// </summary>
internal sealed class UnobservedFault(ExceptionDispatchInfo fault, long goroutineId, string goroutineName)
{
    // As with TaskScheduler.UnobservedTaskException, a handler that throws ends the process: the handler throws on the finalizer's thread.
    ~UnobservedFault() => Goroutine.RaiseUnobserved(new UnobservedExceptionEventArgs(fault.SourceException, goroutineId, goroutineName));

    /// <summary>Somebody asks for the fault, so it is not reported any more.</summary>
    internal ExceptionDispatchInfo Observe()
    {
        GC.SuppressFinalize(this);
        return fault;
    }
}
