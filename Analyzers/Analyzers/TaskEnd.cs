namespace GoroutineGen.Analyzers;

/// <summary>What becomes of a task.</summary>
internal enum TaskEnd
{
    /// <summary>Nobody looks at it.</summary>
    Dropped,

    /// <summary>Its end is awaited by <c>Go.Await</c>: an exception is thrown as it is.</summary>
    Awaited,

    /// <summary>Its end is awaited by <c>Wait()</c> or <c>Result</c>: an exception is thrown in an AggregateException.</summary>
    Wrapped,
}
