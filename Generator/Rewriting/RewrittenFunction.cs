using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>A method, or a function in one, whose body is rewritten.</summary>
/// <param name="Declaration">The whole of it.</param>
/// <param name="Block">Its body; null where that is an expression.</param>
/// <param name="Expression">The expression that is its body.</param>
/// <param name="ReturnsVoid">Whether it has no result.</param>
internal sealed record RewrittenFunction(SyntaxNode Declaration, BlockSyntax? Block, ExpressionSyntax? Expression, bool ReturnsVoid)
{
    /// <summary>What else a method's twin does first.</summary>
    public string Beginning { get; init; } = "";

    /// <summary>The plan of a method whose twin takes values instead of references; otherwise null.</summary>
    public TwinPlan? ByRef { get; init; }

    /// <summary>The type that is returned where the twin returns that of what it overrides; otherwise null.</summary>
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
