using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoroutineGen.Analyzers;

/// <summary>
/// Reports a type around a <c>[Goroutine]</c> method that is not partial: the twin needs a part of every type around the method.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GOR0901ContainingTypeIsNotPartialAnalyzer() : GoroutineAnalyzer(Rule)
{
    /// <summary>The rule's id.</summary>
    public const string Id = "GOR0901";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "Containing type of a goroutine method is not partial",
        messageFormat: "'{0}' must be partial, as the [Goroutine] method '{1}' gets its twin in a part of it",
        category: RuleCategories.Rewriting,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleLinks.To(Id));

    private protected override void Begin(CompilationStartAnalysisContext context, RuntimeTypes types) =>
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);

    /// <summary>
    /// Reports a type once, however many methods need it to be partial. Methods of nested types count too; the nested types are reported by
    /// themselves.
    /// </summary>
    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        var atThisType =
            from method in GoroutineMethods.In(type)
            from mark in GoroutineMethods.IsMarked(type) ? (MarkKind[])[MarkKind.Explicit, MarkKind.Implicit] : [MarkKind.Explicit]
            from rejection in GoroutineMethods.Rejections(method, mark, context.Compilation, context.CancellationToken)
            where rejection.Kind == RejectionKind.ContainingTypeNotPartial && type.Locations.Contains(rejection.Location)
            select Diagnostic.Create(Rule, rejection.Location, type.Name, method.Name);
        if (atThisType.FirstOrDefault() is { } diagnostic)
            context.ReportDiagnostic(diagnostic);
    }
}
