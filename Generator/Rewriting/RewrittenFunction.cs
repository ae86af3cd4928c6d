using GoroutineGen.Generator.Analysis;
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
    public MethodPlan? ByRef { get; init; }

    /// <summary>The type that is returned where the twin returns that of what it overrides; otherwise null.</summary>
    public string? ReturnCast { get; init; }

    public static RewrittenFunction Of(MethodPlan plan, MethodDeclarationSyntax declaration, string beginning) =>
        new(declaration, declaration.Body, declaration.ExpressionBody?.Expression, plan.Method.ReturnsVoid)
        {
            Beginning = beginning,
            ByRef = plan.ByRef is null ? null : plan,
            ReturnCast = plan.Slot?.Result is null ? null : declaration.ReturnType.Flat(),
        };

    public static RewrittenFunction Of(LocalFunctionTwin twin) =>
        new(twin.Function, twin.Function.Body, twin.Function.ExpressionBody?.Expression, twin.Method.ReturnsVoid);

    public static RewrittenFunction Of(RewrittenLambda lambda) =>
        new(lambda.Syntax, lambda.Syntax.Block, lambda.Syntax.ExpressionBody, lambda.Result is null);
}

/// <summary>What holds for a method and all functions in it.</summary>
/// <param name="CallerInfos">Calls that ask for their caller.</param>
/// <param name="IsCancellable">Whether checks throw when the goroutine's context is done.</param>
/// <param name="Lines">Where the text stands in the user's file.</param>
internal sealed record RewriteContext(IReadOnlyCollection<CallerInfo> CallerInfos, bool IsCancellable, LineMap Lines)
{
    public static RewriteContext Of(MethodPlan plan, LineMap lines) => new(plan.Body.CallerInfos, plan.IsCancellable, lines);
}
