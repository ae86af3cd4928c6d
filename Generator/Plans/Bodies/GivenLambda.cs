using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Plans;

/// <summary>A call that gives a lambda to one of the runtime's methods that can take it rewritten.</summary>
/// <param name="Call">The call.</param>
/// <param name="IsStatement">Whether its value is dropped.</param>
/// <param name="Name">The method's name in the call.</param>
/// <param name="Taker">What is called instead.</param>
/// <param name="Lambda">The lambda.</param>
internal sealed record GivenLambda(
    InvocationExpressionSyntax Call,
    bool IsStatement,
    SimpleNameSyntax Name,
    BodyTaker Taker,
    RewrittenLambda Lambda) : Start(Call, IsStatement, Taker.Position);
