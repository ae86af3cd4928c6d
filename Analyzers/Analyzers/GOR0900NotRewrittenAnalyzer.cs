using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoroutineGen.Analyzers;

/// <summary>Says which construct keeps a <c>[Goroutine]</c> method from being rewritten.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GOR0900NotRewrittenAnalyzer() : GoroutineAnalyzer(Rule)
{
    /// <summary>The rule's id.</summary>
    public const string Id = "GOR0900";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "Goroutine method is not rewritten",
        messageFormat: "'{0}' is not rewritten, because of {1}: {2}. {3}.",
        category: RuleCategories.Rewriting,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The method stays ordinary code: a goroutine that runs it holds a thread while it blocks.",
        helpLinkUri: RuleLinks.To(Id));

    private protected override void Begin(CompilationStartAnalysisContext context, RuntimeTypes types)
    {
        context.RegisterSymbolAction(AnalyzeMember, SymbolKind.Method);
        context.RegisterSyntaxNodeAction(
            AnalyzeNestedFunction,
            SyntaxKind.LocalFunctionStatement,
            SyntaxKind.ParenthesizedLambdaExpression);
    }

    private static void AnalyzeMember(SymbolAnalysisContext context)
    {
        var method = (IMethodSymbol)context.Symbol;
        foreach (var rejection in GoroutineMethods.Rejections(
            method, MarkKind.Explicit, RejectionKind.Construct, context.Compilation, context.CancellationToken))
            context.ReportDiagnostic(Create(method, rejection));
    }

    /// <summary>Local functions and lambdas are methods too, but not among the symbols of a compilation.</summary>
    private static void AnalyzeNestedFunction(SyntaxNodeAnalysisContext context)
    {
        if (FindMethod(context.SemanticModel, context.Node, context.CancellationToken) is not { } method || HasTwin(context))
            return;
        foreach (var rejection in GoroutineMethods.Rejections(
            method, MarkKind.Explicit, RejectionKind.Construct, context.Compilation, context.CancellationToken))
            context.ReportDiagnostic(Create(method, rejection));
    }

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

    private static Diagnostic Create(IMethodSymbol method, Rejection rejection) => Diagnostic.Create(
        Rule,
        rejection.Location,
        method.MethodKind == MethodKind.AnonymousFunction ? "lambda" : method.Name,
        rejection.Construct,
        rejection.Reason,
        rejection.WayOut.TrimEnd('.'));
}
