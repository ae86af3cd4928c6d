using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Plans;

/// <summary>
/// An argument that is a span, made in the call. The memory of the span can be passed in its place, and kept across a wait.
/// </summary>
/// <param name="Expression">The expression that makes the span.</param>
/// <param name="Form">How it makes the span.</param>
/// <param name="Elements">The type of the elements, as C# text.</param>
internal sealed record SpanArgument(ExpressionSyntax Expression, SpanForm Form, string Elements)
{
    /// <summary>Whether the argument is a slice of the span that the expression makes.</summary>
    public bool IsSliced { get; init; }
}
