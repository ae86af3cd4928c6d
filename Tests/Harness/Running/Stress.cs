namespace GoroutineGen.TestHarness;

/// <summary>Which of the checks in twins suspend, whether somebody waits for the processor or not.</summary>
public enum Stress
{
    /// <summary>No check.</summary>
    None,

    /// <summary>A third of the checks. Which ones depends on a seed.</summary>
    Some,

    /// <summary>Every check.</summary>
    All,
}
