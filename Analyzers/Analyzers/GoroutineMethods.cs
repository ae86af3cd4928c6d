using GoroutineGen.Generator.Analysis;
using GoroutineGen.Generator.Contract;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoroutineGen.Analyzers;

/// <summary>What the generator's own analysis says about the methods of a compilation, so that the two cannot differ.</summary>
internal sealed class GoroutineMethods
{
    private readonly INamedTypeSymbol _attribute;

    private GoroutineMethods(INamedTypeSymbol attribute) => _attribute = attribute;

    /// <summary>Calls <paramref name="register" /> for each compilation that references the runtime.</summary>
    public static void OnCompilationStart(AnalysisContext context, Action<CompilationStartAnalysisContext, GoroutineMethods> register) =>
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(RuntimeNames.GoroutineAttributeMetadataName) is { } attribute)
                register(start, new GoroutineMethods(attribute));
        });

    /// <summary>Why a method gets no twin, of the given kind; empty for a method without <c>[Goroutine]</c>.</summary>
    public IEnumerable<Rejection> Rejections(
        IMethodSymbol method, RejectionKind kind, Compilation compilation, CancellationToken cancellationToken) =>
        Plan(method, compilation, cancellationToken)?.Rejections.Where(rejection => rejection.Kind == kind) ?? [];

    /// <summary>The parts of a rewritten method that do not suspend.</summary>
    public IEnumerable<BlockingRegion> BlockingRegions(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken) =>
        Plan(method, compilation, cancellationToken) is { HasTwin: true } plan ? plan.BlockingRegions : [];

    private MethodPlan? Plan(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken)
    {
        bool marked = method.GetAttributes().Any(data => SymbolEqualityComparer.Default.Equals(data.AttributeClass, _attribute));
        return marked ? MethodAnalyzer.Plan(method, compilation, cancellationToken) : null;
    }
}
