using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Plans;

/// <summary>
/// A stack-only variable that has a value on one side of an <c>if</c> only. In the twin, the variable gets a value on the other side too.
/// </summary>
/// <param name="If">The statement.</param>
/// <param name="Variable">The variable's name.</param>
/// <param name="IsWhenTrue">Whether the variable has its value where the condition is true.</param>
internal sealed record ConditionalValue(IfStatementSyntax If, string Variable, bool IsWhenTrue) : BodyPart(If.SpanStart);
