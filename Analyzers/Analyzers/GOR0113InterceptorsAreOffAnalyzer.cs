using GoroutineGen.Generator.Discovery;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>
/// Reports a start in ordinary code that would go straight to a twin if the project let the generator intercept: the runtime looks for the
/// twin instead, by what a trimmed program may have lost.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GOR0113InterceptorsAreOffAnalyzer() : GoroutineAnalyzer(Rule)
{
    /// <summary>The rule's id.</summary>
    public const string Id = "GOR0113";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "Start is not bound to its twin, because interceptors are turned off",
        messageFormat: "The twin of '{0}' is looked for when the program runs, and a trimmed or natively compiled program may have lost "
            + "it: interceptors are turned off. Leave GoroutineGenInterceptors on, and extend InterceptorsNamespaces instead of setting it "
            + "anew.",
        category: RuleCategories.Meaning,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Where the twin is lost, the goroutine runs the ordinary method and holds a thread while it waits.",
        helpLinkUri: RuleLinks.To(Id));

    private protected override void Begin(CompilationStartAnalysisContext context, RuntimeTypes types) =>
        context.RegisterOperationAction(Analyze, OperationKind.Invocation);

    private static void Analyze(OperationAnalysisContext context)
    {
        if (context.Operation is IInvocationOperation { Syntax: InvocationExpressionSyntax call } start
            && CallSites.IsCandidate(call, context.CancellationToken)
            && !InterceptorOptions.Read(call.SyntaxTree.Options).IsEnabled
            && GoroutineCode.In(context.Compilation) is { } code
            && !code.IsInTwin(start, context.ContainingSymbol, context.CancellationToken)
            && code.TwinThatStarts(call, context.CancellationToken) is { } method)
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Expression.GetLocation(), method));
    }
}
