namespace GoroutineGen.Scheduling;

/// <summary>What came of putting a P down.</summary>
internal enum PutIdleResult : byte
{
    /// <summary>The P is in the idle list.</summary>
    Idle,

    /// <summary>The caller keeps the P: work came, the world stops, or the P was replaced.</summary>
    WorkCame,

    /// <summary>The caller keeps the P and counts as a spinner from now on.</summary>
    MustSpin,
}
