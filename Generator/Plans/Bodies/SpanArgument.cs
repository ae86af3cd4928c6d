using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Plans;

/// <summary>
/// An argument that is a span, made in the call. The memory of the span can be passed in its place, and kept across a wait.
/// </summary>
/// <param name="Expression">The expression that makes the span.</param>
/// <param name="Form">How it makes the span.</param>
/// <param name="Memory">The type of the memory, as C# text.</param>
internal sealed record SpanArgument(ExpressionSyntax Expression, SpanForm Form, string Memory);
