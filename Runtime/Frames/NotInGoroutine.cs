namespace GoroutineGen.Frames;

/// <summary>The error for <c>await</c> on our awaitables outside twins.</summary>
internal static class NotInGoroutine
{
    internal static NotSupportedException Error() =>
        new("This awaitable is for generated goroutine bodies. In async code await the goroutine, or use the Async form of the operation.");
}
