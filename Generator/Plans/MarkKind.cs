namespace GoroutineGen.Generator.Plans;

/// <summary>Whether a method is marked [Goroutine], and by what.</summary>
internal enum MarkKind
{
    /// <summary>By nothing: the method is ordinary code.</summary>
    None,

    /// <summary>
    /// By the method's type, by its assembly, or by what the method overrides or implements. The method gets a twin if something in it can
    /// suspend.
    /// </summary>
    Implicit,

    /// <summary>By an attribute of the method itself.</summary>
    Explicit,
}
