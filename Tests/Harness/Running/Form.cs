namespace GoroutineGen.TestHarness;

/// <summary>Which of its two forms a body runs in.</summary>
public enum Form
{
    /// <summary>As the main goroutine.</summary>
    Twin,

    /// <summary>As ordinary code on a plain thread: the oracle. What the body starts with <c>Go.Run</c> are goroutines still.</summary>
    Original,
}
