namespace GoroutineGen.Generator.Blocking;

/// <summary>What a twin does with a call that blocks in the original.</summary>
internal enum BlockingKind
{
    /// <summary>The call stays as it is: it never blocks for long, although its type's other members do.</summary>
    Stay,

    /// <summary>The call stands in a blocking region: it holds its thread, and its processor goes to another thread.</summary>
    Region,

    /// <summary>As <see cref="Region"/>, and so does each step through the sequence that the call gives.</summary>
    Enumerate,

    /// <summary>The call is replaced by its asynchronous counterpart, and the goroutine suspends.</summary>
    Suspend,
}
