namespace GoroutineGen;

/// <summary>Tells of an exception that escaped a <see cref="Goroutine{TResult}"/> which nobody joined.</summary>
public sealed class UnobservedExceptionEventArgs : EventArgs
{
    internal UnobservedExceptionEventArgs(Exception exception, long goroutineId, string goroutineName)
    {
        Exception = exception;
        GoroutineId = goroutineId;
        GoroutineName = goroutineName;
    }

    /// <summary>The exception that escaped.</summary>
    public Exception Exception { get; }

    /// <summary>The <see cref="Goroutine.Id"/> of the goroutine, which has been collected.</summary>
    public long GoroutineId { get; }

    /// <summary>The <see cref="Goroutine.Name"/> that the goroutine had at its end; empty when the goroutine had none.</summary>
    public string GoroutineName { get; }
}
