using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoroutineGen.Analyzers;

/// <summary>
/// Base of the rules that say which construct keeps a <c>[Goroutine]</c> method from being rewritten: each has the constructs of one kind.
/// </summary>
public abstract class RefusalAnalyzer : GoroutineAnalyzer
{
    private readonly DiagnosticDescriptor _rule;
    private readonly RejectionKind _kind;

    private protected RefusalAnalyzer(DiagnosticDescriptor rule, RejectionKind kind)
        : base(rule) => (_rule, _kind) = (rule, kind);

    private protected static DiagnosticDescriptor Describe(string id, string title) => new(
        id,
        title,
        messageFormat: "'{0}' is not rewritten, because of {1}: {2}. {3}.",
        category: RuleCategories.Rewriting,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The method stays ordinary code: a goroutine that runs it holds a thread while it blocks.",
        helpLinkUri: RuleLinks.To(id));

    private protected override void Begin(CompilationStartAnalysisContext context, RuntimeTypes types)
    {
        context.RegisterSymbolAction(AnalyzeMember, SymbolKind.Method);
        context.RegisterSyntaxNodeAction(
            AnalyzeNestedFunction,
            SyntaxKind.LocalFunctionStatement,
            SyntaxKind.ParenthesizedLambdaExpression);
    }

    private void AnalyzeMember(SymbolAnalysisContext context)
    {
        foreach (var report in Reports((IMethodSymbol)context.Symbol, context.Compilation, context.CancellationToken))
            context.ReportDiagnostic(report);
    }

    /// <summary>Local functions and lambdas are methods too, but not among the symbols of a compilation.</summary>
    private void AnalyzeNestedFunction(SyntaxNodeAnalysisContext context)
    {
        if (FindMethod(context.SemanticModel, context.Node, context.CancellationToken) is not { } method || HasTwin(context))
            return;
        foreach (var report in Reports(method, context.Compilation, context.CancellationToken))
            context.ReportDiagnostic(report);
    }

    private IEnumerable<Diagnostic> Reports(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken) =>
        from rejection in GoroutineMethods.Rejections(method, MarkKind.Explicit, compilation, cancellationToken)
        where rejection.Kind == _kind
        select Create(method, rejection);

    /// <summary>
    /// Whether a local function has a twin beside it. In a [Goroutine] method, a local function may have one, marked or not.
    /// </summary>
    private static bool HasTwin(SyntaxNodeAnalysisContext context) =>
        context.Node is LocalFunctionStatementSyntax function
        && function.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } declaration
        && context.SemanticModel.GetDeclaredSymbol(declaration, context.CancellationToken) is { } method
        && GoroutineMethods.HasTwinOf(function, method, context.Compilation, context.CancellationToken);

    private static IMethodSymbol? FindMethod(SemanticModel model, SyntaxNode function, CancellationToken cancellationToken) =>
        function switch
        {
            LocalFunctionStatementSyntax { AttributeLists.Count: > 0 } =>
                model.GetDeclaredSymbol(function, cancellationToken) as IMethodSymbol,
            LambdaExpressionSyntax { AttributeLists.Count: > 0 } =>
                model.GetSymbolInfo(function, cancellationToken).Symbol as IMethodSymbol,
            _ => null,
        };

    private Diagnostic Create(IMethodSymbol method, Rejection rejection) => Diagnostic.Create(
        _rule,
        rejection.Location,
        method.MethodKind == MethodKind.AnonymousFunction ? "lambda" : method.Name,
        rejection.Construct,
        rejection.Reason,
        rejection.WayOut.TrimEnd('.'));
}
