using System.Runtime.ExceptionServices;

namespace GoroutineGen.Frames;

/// <summary>
/// The outcome of a goroutine that threw when nobody waited for it yet. Reported when it is collected before anyone has asked for it. Made
/// for such goroutines only: the others have no finalizer.
/// </summary>
internal sealed class UnobservedFault(ExceptionDispatchInfo fault, long goroutineId, string goroutineName)
{
    // As with TaskScheduler.UnobservedTaskException, a handler that throws ends the process: it does so on the finalizer's thread.
    ~UnobservedFault() => Goroutine.RaiseUnobserved(new UnobservedExceptionEventArgs(fault.SourceException, goroutineId, goroutineName));

    /// <summary>Somebody asks: the fault is theirs now.</summary>
    internal ExceptionDispatchInfo Observe()
    {
        GC.SuppressFinalize(this);
        return fault;
    }
}
