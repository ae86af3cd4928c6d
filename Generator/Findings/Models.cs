using GoroutineGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Findings;

/// <summary>What the driver is told about one node. Symbols end here: only plain data goes on.</summary>
internal static class Models
{
    /// <summary>The model of a method's twin; null for a method that gets none.</summary>
    public static TwinModel? OfTwin(GeneratorSyntaxContext method, CancellationToken cancellation) =>
        AnalysisRun.On(method.SemanticModel.Compilation, cancellation)?.Findings[method.Node.SyntaxTree].Of(method.Node.SpanStart)?.Twin;

    /// <summary>The model of a call's interceptor; null for a call that stays as it is.</summary>
    public static CallSiteModel? OfCallSite(GeneratorSyntaxContext call, CancellationToken cancellation) =>
        AnalysisRun.On(call.SemanticModel.Compilation, cancellation) is { } run
            ? run.Findings[call.Node.SyntaxTree].OfCall((InvocationExpressionSyntax)call.Node, run.Analysis, cancellation)
            : null;
}
