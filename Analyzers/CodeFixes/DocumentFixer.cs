using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace GoroutineGen.CodeFixes;

/// <summary>
/// A fix that stays in its document. All reports of a document are fixed by one editor, so that two fixes that stand close together see
/// each other: the batch fixer of Roslyn would fix each in a copy of its own, and put the copies together as text.
/// </summary>
/// <param name="title">What the IDE shows.</param>
/// <param name="ids">The rules that the fix is for.</param>
public abstract class DocumentFixer(string title, params string[] ids) : CodeFixProvider
{
    /// <inheritdoc />
    public sealed override ImmutableArray<string> FixableDiagnosticIds => [.. ids];

    /// <inheritdoc />
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        async (context, document, diagnostics) =>
            await FixAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc />
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false))!;
        foreach (var diagnostic in context.Diagnostics)
        {
            var reported = Find(root, diagnostic);
            if (CanFix(reported)
                && CanFix(reported, (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false))!,
                    context.CancellationToken))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(title, cancellation => FixAsync(context.Document, [diagnostic], cancellation), equivalenceKey: title),
                    diagnostic);
            }
        }
    }

    /// <summary>Whether there is a fix for what was reported at a node. Syntax only: it is asked when the caret comes near.</summary>
    private protected virtual bool CanFix(SyntaxNode reported) => true;

    /// <summary>Whether there is a fix for what was reported at a node for which the syntax lets one be.</summary>
    private protected virtual bool CanFix(SyntaxNode reported, SemanticModel model, CancellationToken cancellation) => true;

    /// <summary>Edits the document so that the node is not reported any more; nothing, where that cannot be done.</summary>
    private protected abstract void Fix(SyntaxNode reported, DocumentEditor editor, CancellationToken cancellation);

    private static SyntaxNode Find(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);

    private async Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        foreach (var reported in diagnostics.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
            .Select(diagnostic => Find(editor.OriginalRoot, diagnostic)).Where(CanFix))
            Fix(reported, editor, cancellation);
        return editor.GetChangedDocument();
    }
}
