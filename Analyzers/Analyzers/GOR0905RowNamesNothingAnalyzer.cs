using GoroutineGen.Generator.Analysis;
using GoroutineGen.Generator.Contract;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoroutineGen.Analyzers;

/// <summary>
/// Reports rows of a user's table of blocking calls that mean nothing: in a file <c>BlockingCalls.txt</c>, and in attributes of the
/// assembly.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GOR0905RowNamesNothingAnalyzer() : GoroutineAnalyzer(Rule)
{
    /// <summary>The rule's id.</summary>
    public const string Id = "GOR0905";

    private const string Table = "BlockingCalls.txt";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "Row of the table of blocking calls means nothing",
        messageFormat: "This says nothing about any call: {0}",
        category: RuleCategories.Rewriting,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The calls that the row was meant for are ordinary code in goroutines: they hold the thread, and the processor until "
            + "the scheduler notices.",
        helpLinkUri: RuleLinks.To(Id));

    private protected override void Begin(CompilationStartAnalysisContext context, RuntimeTypes types)
    {
        context.RegisterAdditionalFileAction(AnalyzeFile);
        context.RegisterSyntaxNodeAction(context => AnalyzeAttribute(context, types), SyntaxKind.Attribute);
    }

    private static void AnalyzeFile(AdditionalFileAnalysisContext context)
    {
        var file = context.AdditionalFile;
        if (!Path.GetFileName(file.Path).Equals(Table, StringComparison.OrdinalIgnoreCase)
            || file.GetText(context.CancellationToken) is not { } text)
            return;
        foreach (var line in text.Lines)
        {
            if (RowCheck.OfLine(line.ToString(), context.Compilation) is not { } fault)
                continue;
            context.ReportDiagnostic(Diagnostic.Create(
                Rule, Location.Create(file.Path, line.Span, text.Lines.GetLinePositionSpan(line.Span)), fault));
        }
    }

    private static void AnalyzeAttribute(SyntaxNodeAnalysisContext context, RuntimeTypes types)
    {
        var attribute = (AttributeSyntax)context.Node;
        if (attribute.Parent is not AttributeListSyntax { Target.Identifier.ValueText: "assembly" }
            || attribute.ArgumentList?.Arguments.FirstOrDefault() is not { } argument
            || context.SemanticModel.GetConstantValue(argument.Expression, context.CancellationToken).Value is not string text
            || context.SemanticModel.GetSymbolInfo(attribute, context.CancellationToken).Symbol is not { ContainingType: { } type })
            return;
        var fault = RuntimeTypes.Is(type, types.Type(RuntimeNames.BlockingRowAttributeMetadataName))
            ? RowCheck.OfLine(text, context.Compilation)
            : RuntimeTypes.Is(type, types.Type(RuntimeNames.SuspendsAttributeMetadataName))
                || RuntimeTypes.Is(type, types.Type(RuntimeNames.BlocksAttributeMetadataName))
                ? RowCheck.OfId(text, context.Compilation)
                : null;
        if (fault is not null)
            context.ReportDiagnostic(Diagnostic.Create(Rule, argument.GetLocation(), fault));
    }
}
