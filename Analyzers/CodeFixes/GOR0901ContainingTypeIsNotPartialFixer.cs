using System.Collections.Immutable;
using System.Composition;
using GoroutineGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace GoroutineGen.CodeFixes;

/// <summary>Makes every type around a <c>[Goroutine]</c> method partial.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class GOR0901ContainingTypeIsNotPartialFixer : CodeFixProvider
{
    private const string Title = "Make the containing types partial";

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds => [GOR0901ContainingTypeIsNotPartialAnalyzer.Id];

    /// <inheritdoc />
    /// <remarks>
    /// Not the batch fixer: two diagnostics in one type want the same edit, which the batch fixer would take for a conflict.
    /// </remarks>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        async (context, document, diagnostics) =>
            await MakePartialAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc />
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        context.RegisterCodeFix(
            CodeAction.Create(
                Title,
                cancellationToken => MakePartialAsync(context.Document, context.Diagnostics, cancellationToken),
                equivalenceKey: GOR0901ContainingTypeIsNotPartialAnalyzer.Id),
            context.Diagnostics);
        return Task.CompletedTask;
    }

    private static async Task<Document> MakePartialAsync(
        Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var generator = SyntaxGenerator.GetGenerator(document);
        var types = diagnostics
            .SelectMany(diagnostic => root.FindNode(diagnostic.Location.SourceSpan).AncestorsAndSelf())
            .OfType<TypeDeclarationSyntax>()
            .Where(type => !type.Modifiers.Any(SyntaxKind.PartialKeyword))
            .Distinct();
        return document.WithSyntaxRoot(root.ReplaceNodes(
            types, (_, type) => generator.WithModifiers(type, generator.GetModifiers(type).WithPartial(true))));
    }
}
