using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Analysis;

/// <summary>The asynchronous counterpart of a method or property that blocks.</summary>
/// <param name="Method">The counterpart.</param>
/// <param name="IsStandIn">
/// Whether the counterpart is a static method of the runtime, which takes the token and the receiver first. Otherwise it is a member of the
/// blocking method's own type.
/// </param>
/// <param name="IsAwaited">Whether the counterpart gives what can be awaited in a twin. Otherwise it gives a task.</param>
internal sealed record Counterpart(IMethodSymbol Method, bool IsStandIn, bool IsAwaited)
{
    /// <summary>
    /// Whether the blocking method writes by-reference parameters. What it would write is part of the counterpart's result.
    /// </summary>
    public bool Delivers { get; init; }
}
