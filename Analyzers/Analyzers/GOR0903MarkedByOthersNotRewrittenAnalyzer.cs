using GoroutineGen.Generator.Analysis;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoroutineGen.Analyzers;

/// <summary>
/// Says why a method stays ordinary code though it is marked <c>[Goroutine]</c> by its type, by its assembly, or by what it overrides or
/// implements.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GOR0903MarkedByOthersNotRewrittenAnalyzer() : GoroutineAnalyzer(Rule)
{
    /// <summary>The rule's id.</summary>
    public const string Id = "GOR0903";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "Method of a goroutine type or assembly is not rewritten",
        messageFormat: "'{0}' stays ordinary code, because of {1}: {2}. {3}.",
        category: RuleCategories.Rewriting,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "[Goroutine] around the method, or on what it overrides or implements, marks what can be rewritten. A goroutine "
            + "that runs this method holds a thread while it blocks.",
        helpLinkUri: RuleLinks.To(Id));

    private protected override void Begin(CompilationStartAnalysisContext context, RuntimeTypes types)
    {
        context.RegisterSymbolAction(AnalyzeMember, SymbolKind.Method);
        context.RegisterSymbolAction(AnalyzeType, SymbolKind.NamedType);
    }

    private static void AnalyzeMember(SymbolAnalysisContext context)
    {
        var method = (IMethodSymbol)context.Symbol;
        foreach (var rejection in Rejections(method, context).Where(static it => it.Kind != RejectionKind.ContainingTypeNotPartial))
            context.ReportDiagnostic(Create(method.Name, rejection));
        if (GoroutineMethods.OtherMember(method, context.Compilation, context.CancellationToken) is { } other)
            context.ReportDiagnostic(Create(method.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat), other));
    }

    /// <summary>Reports a type once. A type that is not partial keeps all its methods from being rewritten.</summary>
    private static void AnalyzeType(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (GoroutineMethods.IsMarked(type))
            return; // The user asked for this very type: that is GOR0901.
        var atThisType = GoroutineMethods.In(type)
            .SelectMany(method => Rejections(method, context))
            .FirstOrDefault(rejection =>
                rejection.Kind == RejectionKind.ContainingTypeNotPartial && type.Locations.Contains(rejection.Location));
        if (atThisType is not null)
            context.ReportDiagnostic(Create(type.Name, atThisType));
    }

    /// <summary>
    /// Why a method stays ordinary code. Nobody asked for this very method: where nothing in it could suspend, nothing is lost and nothing
    /// is said.
    /// </summary>
    private static IEnumerable<Rejection> Rejections(IMethodSymbol method, SymbolAnalysisContext context) =>
        GoroutineMethods.LosesNothing(method, context.Compilation, context.CancellationToken)
            ? []
            : GoroutineMethods.Rejections(method, MarkKind.Implicit, context.Compilation, context.CancellationToken);

    private static Diagnostic Create(string name, Rejection rejection) => Diagnostic.Create(
        Rule, rejection.Location, name, rejection.Construct, rejection.Reason, rejection.WayOut.TrimEnd('.'));
}
