using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Plans;

/// <summary>How the twin of a called method is called.</summary>
/// <param name="Name">The twin's name.</param>
/// <param name="TakesEntry">Whether the twin's first parameter is the entry, as in every generated twin.</param>
/// <param name="Delivers">Whether the awaited result delivers what the original writes to its by-reference parameters.</param>
internal sealed record Twin(string Name, bool TakesEntry, bool Delivers)
{
    /// <summary>
    /// The original's declaration when the twin is still to be generated, and may yet be refused; null for a twin that is there.
    /// </summary>
    public SyntaxNode? Original { get; init; }

    /// <summary>
    /// The twin of the method that the original overrides. A dispatched call finds the right body by the overridden twin as well.
    /// </summary>
    public Twin? Overridden { get; init; }

    /// <summary>What the original takes by reference; null when it takes values only.</summary>
    public ByRefShape? ByRef { get; init; }

    /// <summary>
    /// Whether the twin takes copies of what the original takes by reference. The twins of the runtime's operations do not: these twins
    /// assign when the wait is over, as the operations do.
    /// </summary>
    public bool TakesCopies { get; init; }
}
