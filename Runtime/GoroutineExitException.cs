namespace GoroutineGen;

/// <summary>
/// Unwinds a goroutine that called <see cref="Go.Exit"/>. The exception is nothing to handle: <c>catch</c> clauses of rewritten methods let
/// it pass; ordinary code that catches every exception should let it pass as well (<c>catch (Exception e) when (e is not
/// GoroutineExitException)</c>).
/// </summary>
public sealed class GoroutineExitException : Exception
{
    internal GoroutineExitException()
        : base("Go.Exit ends this goroutine. Let this exception pass.")
    {
    }
}
