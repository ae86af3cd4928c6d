using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Plans;

/// <summary>The call <c>x.GetAwaiter().GetResult()</c>, which blocks in the original. In the twin, <c>x</c> is awaited.</summary>
/// <param name="Call">The call.</param>
/// <param name="Awaited">What is awaited.</param>
/// <param name="IsStatement">Whether the call's value is dropped.</param>
internal sealed record AwaiterEnd(InvocationExpressionSyntax Call, ExpressionSyntax Awaited, bool IsStatement) : SuspensionPoint(Call.Span);
