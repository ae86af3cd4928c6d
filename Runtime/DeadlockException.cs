using GoroutineGen.Mains;

namespace GoroutineGen;

/// <summary>
/// All goroutines wait, and nothing is left that could wake one of them. Thrown by every blocked <c>Go.Main</c>, on the thread of the
/// caller; the goroutines stay as they are. Left unhandled, the exception ends the process with the dump on standard error.
/// </summary>
/// <remarks>Go's counterpart: <c>fatal error: all goroutines are asleep - deadlock!</c>, which cannot be recovered from.</remarks>
public sealed class DeadlockException : InvalidOperationException
{
    /// <summary>Creates the exception with the default message and no dump.</summary>
    public DeadlockException()
        : this(DeadlockReport.AllAsleep)
    {
    }

    /// <summary>Creates the exception without a dump.</summary>
    /// <param name="message">What happened.</param>
    public DeadlockException(string? message)
        : base(message)
    {
    }

    /// <summary>Creates the exception without a dump.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">What led to the exception.</param>
    public DeadlockException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal DeadlockException(DeadlockReport report)
        : base(report.Message) => Dump = report.Dump;

    /// <summary>All goroutines at the moment of the deadlock, in the form of <see cref="Go.Dump"/>.</summary>
    public string Dump { get; } = "";

    /// <summary>The exception and the dump.</summary>
    public override string ToString() => Dump.Length == 0 ? base.ToString() : $"{base.ToString()}\n\n{Dump}";
}
