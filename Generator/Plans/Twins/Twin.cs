using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Plans;

/// <summary>How the twin of a called method is called.</summary>
/// <param name="Name">Its name.</param>
/// <param name="TakesEntry">Whether its first parameter is the entry, as that of every generated twin.</param>
/// <param name="Delivers">Whether the awaited result delivers what the original writes to its by-reference parameters.</param>
internal sealed record Twin(string Name, bool TakesEntry, bool Delivers)
{
    /// <summary>
    /// The declaration of the original when its twin is still to be generated, which another analysis may refuse; null for a twin that is
    /// there.
    /// </summary>
    public SyntaxNode? Original { get; init; }

    /// <summary>The twin of what the method overrides: a call that is dispatched finds the right body by it as well.</summary>
    public Twin? Overridden { get; init; }

    /// <summary>What the original takes by reference; null when it takes values only.</summary>
    public ByRefShape? ByRef { get; init; }

    /// <summary>
    /// Whether it takes copies of what the original takes by reference. The runtime's operations do not: they assign when the wait is over,
    /// and so do their twins.
    /// </summary>
    public bool TakesCopies { get; init; }
}
