using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <summary>Decides what becomes of a [Goroutine] method.</summary>
internal static class MethodAnalyzer
{
    /// <summary>Plans the twin of a method; null when its source has errors, so that nothing can be said yet.</summary>
    public static MethodPlan? Plan(IMethodSymbol method, Compilation compilation, CancellationToken cancellation) =>
        CompilationAnalysis.For(compilation) is { } analysis ? Plan(method, analysis, cancellation) : null;

    /// <inheritdoc cref="Plan(IMethodSymbol, Compilation, CancellationToken)"/>
    public static MethodPlan? Plan(IMethodSymbol method, CompilationAnalysis analysis, CancellationToken cancellation)
    {
        if (analysis.Draft(method, cancellation) is not { } draft)
            return null;
        return draft with
        {
            Body = Settle(draft.Body, analysis, cancellation),
            Mark = analysis.Marks.Of(method),
            LosesNothing = !draft.Rejections.IsEmpty && !analysis.Reach.WouldSuspend(method, cancellation),
            Slot = draft.Declaration is { } declaration && analysis.HasTwin(method, cancellation)
                ? new TwinSlots(analysis, cancellation).Of(draft.Method, declaration)
                : null,
        };
    }

    /// <summary>Leaves calls and starts of methods as they are which have no twin after all.</summary>
    private static BodyPlan Settle(BodyPlan draft, CompilationAnalysis analysis, CancellationToken cancellation) => draft with
    {
        SuspensionPoints =
            [.. draft.SuspensionPoints.Where(point => point is not CallPoint call || analysis.Exists(call.Twin, cancellation))],
        Spawns =
            [.. draft.Spawns.Where(spawn => spawn.Started is not { } twin || analysis.Exists(twin, cancellation))],
        BlockingRegions = [.. draft.BlockingRegions.Select(region => region with
        {
            Waits = [.. region.Waits.Where(wait => wait.Twin is not { } twin || analysis.Exists(twin, cancellation))],
        })],
        NestedTwins =
            [.. draft.NestedTwins.Select(function => function with { Body = Settle(function.Body, analysis, cancellation) })],
    };

    /// <summary>A method that nests deeper than the stack is deep is refused, and no other with it.</summary>
    internal static MethodPlan? GuardedDraft(IMethodSymbol method, CompilationAnalysis analysis, CancellationToken cancellation)
    {
        try
        {
            return Draft(method, analysis, cancellation);
        }
        catch (InsufficientExecutionStackException)
        {
            return new MethodPlan(method, null, BodyPlan.Empty, [Rejections.TooDeep(method.Locations.FirstOrDefault() ?? Location.None)]);
        }
    }

    /// <summary>The plan in which every call of a [Goroutine] method counts as suspending.</summary>
    private static MethodPlan? Draft(IMethodSymbol method, CompilationAnalysis analysis, CancellationToken cancellation)
    {
        IMethodSymbol implementation = method.PartialImplementationPart ?? method;
        if (implementation.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is not MethodDeclarationSyntax declaration)
            return new MethodPlan(method, null, BodyPlan.Empty, [.. DeclarationRules.CheckWithoutDeclaration(method)]);

        // An error under the cursor is the compiler's to report, and no basis for a twin. Where a class that is not there would have the
        // member that is overridden, nothing is said at the method.
        if (method is { IsOverride: true, OverriddenMethod: null } || Doubles.Has(method)
            || HasError(method, analysis, cancellation) || HasError(implementation, analysis, cancellation)
            || analysis.Surroundings.LeftOut(declaration, cancellation) is not { } meaningless)
        {
            return null;
        }

        SemanticModel model = analysis.Model(declaration.SyntaxTree);
        List<Rejection> rejections = [.. DeclarationRules.Check(method, declaration, analysis, cancellation)];
        if ((declaration.Body ?? (SyntaxNode?)declaration.ExpressionBody?.Expression) is not { } body)
            return new MethodPlan(method, declaration, BodyPlan.Empty, [.. rejections]);

        BodyVerdict verdict = BodyRules.Check(body, analysis, model, cancellation);
        rejections.AddRange(verdict.Rejections);
        if (method.Parameters.Any(static parameter => parameter.RefKind is RefKind.In or RefKind.RefReadOnlyParameter))
            rejections.AddRange(ReadOnlyParameters.Check(body, model, cancellation));
        LocalFunctions locals = new(body, verdict, analysis, model, cancellation);
        BodyPlan plan = new BodyPlanner(analysis, model, locals, verdict.Kept, cancellation).Plan(body, returnsValue: !method.ReturnsVoid);
        CallerInfoFinder callerInfo = new(method, model, cancellation);
        plan = plan with { CallerInfos = callerInfo.Find(body) };
        rejections.AddRange(callerInfo.Rejections);
        return rejections.Count == 0
            ? new MethodPlan(method, declaration, plan, [])
            {
                LeftOut = [.. meaningless, .. FileLocalTypes.Imported(declaration, model, cancellation)],
            }
            : new MethodPlan(method, declaration, BodyPlan.Empty, [.. rejections]) { RefusedBody = plan };
    }

    private static bool HasError(IMethodSymbol part, CompilationAnalysis analysis, CancellationToken cancellation) =>
        part.DeclaringSyntaxReferences.FirstOrDefault() is { } declaration
        && analysis.HasError(declaration.SyntaxTree, declaration.Span, cancellation);
}
