namespace GoroutineGen.Analyzers;

/// <summary>What bounds a loop that has no schedule point.</summary>
internal enum LoopKind
{
    /// <summary>Nothing: the loop has no end, or spins until another thread writes something.</summary>
    Endless,

    /// <summary>Data: how many rounds there are is known when the loop runs.</summary>
    BoundedByData,
}
