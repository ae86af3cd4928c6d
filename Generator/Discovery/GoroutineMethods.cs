using GoroutineGen.Generator.Findings;
using GoroutineGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Discovery;

/// <summary>
/// Finds the methods that are marked [Goroutine]. A mark may stand far away from its method, so every method is asked; the answer for one
/// without is quick.
/// </summary>
internal static class GoroutineMethods
{
    /// <summary>Runs for every node of a changed file.</summary>
    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellation) => node is MethodDeclarationSyntax;

    /// <summary>Everything that needs symbols happens here, so that only plain data goes on; null for a method that gets no twin.</summary>
    public static TwinModel? ToTwin(GeneratorSyntaxContext context, CancellationToken cancellation) =>
        AnalysisRun.On(context.SemanticModel.Compilation, cancellation)?.Findings[context.Node.SyntaxTree].Of(context.Node.SpanStart)?.Twin;
}
