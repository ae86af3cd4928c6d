using GoroutineGen.Generator.Analysis;
using GoroutineGen.Generator.Model;
using GoroutineGen.Generator.Rewriting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Discovery;

/// <summary>Finds the methods that carry [Goroutine].</summary>
internal static class GoroutineMethods
{
    /// <summary>Runs for every node that carries an attribute of this name.</summary>
    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellation) => node is MethodDeclarationSyntax;

    /// <summary>Everything that needs symbols happens here, so that only plain data goes on; null for a method that is refused.</summary>
    public static TwinModel? ToTwin(GeneratorAttributeSyntaxContext context, CancellationToken cancellation) =>
        context.TargetSymbol is IMethodSymbol method
        && MethodAnalyzer.Plan(method, context.SemanticModel.Compilation, cancellation) is { } plan
            ? TwinRewriter.Rewrite(plan, cancellation)
            : null;
}
