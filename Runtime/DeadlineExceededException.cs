namespace GoroutineGen;

/// <summary>The deadline of a <see cref="Context"/> has passed. The inner exception is the cause that was given, if any.</summary>
/// <remarks>Go's counterpart: <c>context.DeadlineExceeded</c>.</remarks>
public sealed class DeadlineExceededException : OperationCanceledException
{
    private const string Text = "The deadline of the context has passed (context deadline exceeded).";

    /// <summary>Creates the exception with the default message.</summary>
    public DeadlineExceededException()
        : base(Text)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened.</param>
    public DeadlineExceededException(string? message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">What led to the exception.</param>
    public DeadlineExceededException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal DeadlineExceededException(Exception? cause, CancellationToken token = default)
        : base(Text, cause, token)
    {
    }
}
