using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoroutineGen.Analyzers.Tests.Harness;

/// <summary>Applies a code fix to a marked source, one diagnostic after the other and all at once, and compares the text.</summary>
internal static class CodeFixHarness
{
    public static async Task VerifyAsync<TAnalyzer, TFix>(string markup, string expected)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        await AnalyzerHarness.VerifyAsync<TAnalyzer>(markup);
        var document = TestProject.Create(Markup.Parse(markup).Source);
        ImmutableArray<DiagnosticAnalyzer> analyzers = [new TAnalyzer()];
        var fix = new TFix();
        Assert.That(await TextAsync(await FixOneByOneAsync(document, analyzers, fix)), Is.EqualTo(expected), "one by one");
        Assert.That(await TextAsync(await FixAllAsync(document, analyzers, fix)), Is.EqualTo(expected), "all at once");
    }

    private static async Task<Document> FixOneByOneAsync(
        Document document, ImmutableArray<DiagnosticAnalyzer> analyzers, CodeFixProvider fix)
    {
        var diagnostics = await AnalyzerHarness.DiagnosticsAsync(document, analyzers);
        while (!diagnostics.IsEmpty)
        {
            document = await ApplyAsync(document, await ActionAsync(document, diagnostics[0], fix));
            var remaining = await AnalyzerHarness.DiagnosticsAsync(document, analyzers);
            Assert.That(remaining, Has.Length.LessThan(diagnostics.Length), "The fix did not fix.");
            diagnostics = remaining;
        }

        return document;
    }

    private static async Task<Document> FixAllAsync(Document document, ImmutableArray<DiagnosticAnalyzer> analyzers, CodeFixProvider fix)
    {
        var diagnostics = await AnalyzerHarness.DiagnosticsAsync(document, analyzers);
        var action = await ActionAsync(document, diagnostics[0], fix);
        Assert.That(action.EquivalenceKey, Is.Not.Null, "Without a key there is no fix-all.");
        var context = new FixAllContext(
            document,
            fix,
            FixAllScope.Document,
            action.EquivalenceKey,
            fix.FixableDiagnosticIds,
            new KnownDiagnostics(diagnostics),
            CancellationToken.None);
        var all = await fix.GetFixAllProvider()!.GetFixAsync(context);
        return await ApplyAsync(document, all!);
    }

    private static async Task<CodeAction> ActionAsync(Document document, Diagnostic diagnostic, CodeFixProvider fix)
    {
        var actions = new List<CodeAction>();
        var context = new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None);
        await fix.RegisterCodeFixesAsync(context);
        return actions.Single();
    }

    private static async Task<Document> ApplyAsync(Document document, CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
    }

    private static async Task<string> TextAsync(Document document) => (await document.GetTextAsync()).ToString();

    private sealed class KnownDiagnostics(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            GetAllDiagnosticsAsync(document.Project, cancellationToken);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
