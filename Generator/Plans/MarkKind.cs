namespace GoroutineGen.Generator.Plans;

/// <summary>Whether a method is marked [Goroutine], and by what.</summary>
internal enum MarkKind
{
    /// <summary>It is ordinary code.</summary>
    None,

    /// <summary>
    /// By its type, by its assembly, or by what it overrides or implements: it gets a twin if something in it can suspend.
    /// </summary>
    Implicit,

    /// <summary>By an attribute of its own.</summary>
    Explicit,
}
