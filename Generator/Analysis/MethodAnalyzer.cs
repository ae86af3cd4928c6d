using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <summary>Decides what becomes of a [Goroutine] method.</summary>
internal static class MethodAnalyzer
{
    /// <summary>What is decided about a method; null when the method's source has errors, so that nothing can be said yet.</summary>
    public static MethodPlan? Plan(IMethodSymbol method, Compilation compilation, CancellationToken cancellation) =>
        CompilationAnalysis.For(compilation) is { } analysis ? Plan(method, analysis, cancellation) : null;

    /// <inheritdoc cref="Plan(IMethodSymbol, Compilation, CancellationToken)"/>
    public static MethodPlan? Plan(IMethodSymbol method, CompilationAnalysis analysis, CancellationToken cancellation)
    {
        if (analysis.Draft(method, cancellation) is not { } draft)
            return null;
        var twin = draft.Declaration is { } declaration && analysis.HasTwin(method, cancellation)
            ? new TwinPlanner(analysis, cancellation).Plan(method.Declared(), declaration, draft)
            : null;
        return new MethodPlan(
            analysis.Marks.Of(method).Kind,
            draft.Rejections,
            !draft.IsAccepted && !analysis.Reach.WouldSuspend(method, cancellation),
            twin);
    }

    /// <summary>The draft of a method. A method that nests deeper than the stack allows is refused alone.</summary>
    internal static MethodDraft? GuardedDraft(IMethodSymbol method, CompilationAnalysis analysis, CancellationToken cancellation)
    {
        try
        {
            return Draft(method, analysis, cancellation);
        }
        catch (InsufficientExecutionStackException)
        {
            return new MethodDraft(null, BodyPlan.Empty, [Rejections.TooDeep(method.Locations.FirstOrDefault() ?? Location.None)]);
        }
    }

    /// <summary>The draft of a method. Every call of a [Goroutine] method counts as suspending.</summary>
    private static MethodDraft? Draft(IMethodSymbol method, CompilationAnalysis analysis, CancellationToken cancellation)
    {
        var implementation = method.PartialImplementationPart ?? method;
        if (implementation.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is not MethodDeclarationSyntax declaration)
            return new MethodDraft(null, BodyPlan.Empty, [.. DeclarationRules.CheckWithoutDeclaration(method)]);

        // An error under the cursor is the compiler's to report, and no basis for a twin. A method that overrides nothing may be in a class
        // whose base class cannot be found: the compiler says nothing at the method then.
        if (method is { IsOverride: true, OverriddenMethod: null } || Doubles.Has(method)
            || HasError(method, analysis, cancellation) || HasError(implementation, analysis, cancellation)
            || analysis.Surroundings.LeftOut(declaration, cancellation) is not { } meaningless)
        {
            return null;
        }

        var model = analysis.Model(declaration.SyntaxTree);
        List<Rejection> rejections = [.. DeclarationRules.Check(method, declaration, analysis, cancellation)];
        if ((declaration.Body ?? (SyntaxNode?)declaration.ExpressionBody?.Expression) is not { } body)
            return new MethodDraft(declaration, BodyPlan.Empty, [.. rejections]);

        var ruling = BodyRules.Check(body, analysis, model, cancellation);
        rejections.AddRange(ruling.Rejections);
        if (method.Parameters.Any(static parameter => parameter.RefKind is RefKind.In or RefKind.RefReadOnlyParameter))
            rejections.AddRange(ReadOnlyParameters.Check(body, model, cancellation));
        LocalFunctions locals = new(body, ruling, analysis, model, cancellation);
        var plan = new BodyPlanner(analysis, model, locals, ruling.Kept, cancellation).Plan(body, returnsValue: !method.ReturnsVoid);
        CallerInfoFinder callerInfo = new(method, model, cancellation);
        var callerInfos = callerInfo.Find(body);
        rejections.AddRange(callerInfo.Rejections);
        return new MethodDraft(declaration, plan, [.. rejections])
        {
            CallerInfos = callerInfos,
            LeftOut = [.. meaningless, .. FileLocalTypes.Imported(declaration, model, cancellation)],
        };
    }

    private static bool HasError(IMethodSymbol part, CompilationAnalysis analysis, CancellationToken cancellation) =>
        part.DeclaringSyntaxReferences.FirstOrDefault() is { } declaration
        && analysis.HasError(declaration.SyntaxTree, declaration.Span, cancellation);
}
