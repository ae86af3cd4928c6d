using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Plans;

/// <summary>
/// A function in a body that keeps its text and gets a twin beside it. Every copy of the text around the function has both.
/// </summary>
/// <param name="Syntax">The function.</param>
/// <param name="Body">What happens inside the twin's body.</param>
internal abstract record FunctionTwin(SyntaxNode Syntax, BodyPlan Body) : BodyPart(Syntax.SpanStart);
