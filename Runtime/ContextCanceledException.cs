namespace GoroutineGen;

/// <summary>A <see cref="Context"/> was cancelled. The inner exception is the cause that was given, if any.</summary>
/// <remarks>Go's counterpart: <c>context.Canceled</c>.</remarks>
public sealed class ContextCanceledException : OperationCanceledException
{
    private const string Text = "The context was cancelled.";

    /// <summary>Creates the exception with the default message.</summary>
    public ContextCanceledException()
        : base(Text)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened.</param>
    public ContextCanceledException(string? message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">What led to the exception.</param>
    public ContextCanceledException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal ContextCanceledException(Exception? cause, CancellationToken token = default)
        : base(Text, cause, token)
    {
    }
}
