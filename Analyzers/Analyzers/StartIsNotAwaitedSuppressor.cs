using System.Collections.Immutable;
using GoroutineGen.Generator.Contract;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoroutineGen.Analyzers;

/// <summary>
/// Suppresses the compiler's warning that a call is not awaited, where the call is <c>Go.Run</c>. The result of <c>Go.Run</c> can be
/// awaited, but to spawn a goroutine and go on is what the method is for: the warning would stand at nearly every spawn in async code and
/// top-level statements.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StartIsNotAwaitedSuppressor : DiagnosticSuppressor
{
    private const string NotAwaited = "CS4014";

    private static readonly SuppressionDescriptor Rule = new(
        "GORS4014", NotAwaited, "Go.Run starts a goroutine; nothing has to wait for it.");

    /// <inheritdoc />
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions => [Rule];

    /// <inheritdoc />
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (IsStart(diagnostic.Location, context))
                context.ReportSuppression(Suppression.Create(Rule, diagnostic));
        }
    }

    private static bool IsStart(Location location, SuppressionAnalysisContext context)
    {
        if (location.SourceTree is not { } tree
            || tree.GetRoot(context.CancellationToken)
                .FindNode(location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax call)
            return false;
        return context.GetSemanticModel(tree).GetSymbolInfo(call, context.CancellationToken).Symbol
                is IMethodSymbol { Name: RuntimeNames.Run } method
            && method.ContainingType.ToDisplayString() == RuntimeNames.GoMetadataName;
    }
}
