using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Plans;

/// <summary>One case of a select.</summary>
/// <param name="Call">The call of Case.Receive, Case.Send or Case.Await.</param>
/// <param name="TypeArguments">The type arguments to write out where the channel's type does not tell them.</param>
internal sealed record CasePlan(InvocationExpressionSyntax Call, string TypeArguments);
