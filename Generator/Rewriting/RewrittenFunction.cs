using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>A method, or a function in one, whose body is rewritten.</summary>
/// <param name="Declaration">The whole function.</param>
/// <param name="Block">The function's body; null where the body is an expression.</param>
/// <param name="Expression">The expression that is the function's body; null where the body is a block.</param>
/// <param name="ReturnsVoid">Whether the function has no result.</param>
internal sealed record RewrittenFunction(SyntaxNode Declaration, BlockSyntax? Block, ExpressionSyntax? Expression, bool ReturnsVoid)
{
    /// <summary>What a method's twin does first, behind the statement that all twins begin with.</summary>
    public string Beginning { get; init; } = "";

    /// <summary>The plan of a method whose twin takes values instead of references; otherwise null.</summary>
    public TwinPlan? ByRef { get; init; }

    /// <summary>The type of the original's result, where the twin returns the type of the twin that it overrides; otherwise null.</summary>
    public string? ReturnCast { get; init; }

    public static RewrittenFunction Of(TwinPlan plan, string beginning) =>
        new(plan.Declaration, plan.Declaration.Body, plan.Declaration.ExpressionBody?.Expression, plan.Signature.ReturnsVoid)
        {
            Beginning = beginning,
            ByRef = plan.TakesCopies ? plan : null,
            ReturnCast = plan.Slot.Result is null ? null : plan.Declaration.ReturnType.Flat(),
        };

    public static RewrittenFunction Of(LocalFunctionTwin twin) =>
        new(twin.Function, twin.Function.Body, twin.Function.ExpressionBody?.Expression, twin.Signature.ReturnsVoid);

    public static RewrittenFunction Of(RewrittenLambda lambda) =>
        new(lambda.Syntax, lambda.Syntax.Block, lambda.Syntax.ExpressionBody, lambda.Result is null);
}
