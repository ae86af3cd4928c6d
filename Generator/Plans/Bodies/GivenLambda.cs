using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Plans;

/// <summary>A call that gives a lambda to a runtime's method that has a form for rewritten lambdas.</summary>
/// <param name="Call">The call.</param>
/// <param name="IsStatement">Whether the call's value is dropped.</param>
/// <param name="Name">The method's name in the call.</param>
/// <param name="Taker">The form that is called instead.</param>
/// <param name="Lambda">The lambda.</param>
internal sealed record GivenLambda(
    InvocationExpressionSyntax Call,
    bool IsStatement,
    SimpleNameSyntax Name,
    BodyTaker Taker,
    RewrittenLambda Lambda) : Start(Call, IsStatement, Taker.Position);
