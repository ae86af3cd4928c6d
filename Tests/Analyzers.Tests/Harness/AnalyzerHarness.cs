using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoroutineGen.Analyzers.Tests.Harness;

/// <summary>Runs analyzers over marked sources and compares what they report with the marks.</summary>
internal static class AnalyzerHarness
{
    /// <summary>The analyzer reports exactly at the marks; gives its messages in source order.</summary>
    public static async Task<IReadOnlyList<string>> VerifyAsync<TAnalyzer>(string markup, bool referenceRuntime = true)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        return await VerifyAsync([new TAnalyzer()], markup, referenceRuntime);
    }

    /// <inheritdoc cref="VerifyAsync{TAnalyzer}(string, bool)" />
    public static async Task<IReadOnlyList<string>> VerifyAsync(
        ImmutableArray<DiagnosticAnalyzer> analyzers, string markup, bool referenceRuntime = true)
    {
        var (source, expected) = Markup.Parse(markup);
        var document = TestProject.Create(source, referenceRuntime);
        var reported = await DiagnosticsAsync(document, analyzers);
        var onlyId = analyzers[0].SupportedDiagnostics.Single().Id;
        Assert.That(
            reported.Select(diagnostic => Show(diagnostic.Id, diagnostic.Location.SourceSpan)),
            Is.EquivalentTo(expected.Select(mark => Show(mark.Id ?? onlyId, mark.Span))));
        return [.. reported.Select(diagnostic => diagnostic.GetMessage())];

        string Show(string id, Microsoft.CodeAnalysis.Text.TextSpan span) => $"{id} at {span}: {source.Substring(span.Start, span.Length)}";
    }

    public static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Document document, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var compilation = await TestProject.CompileAsync(document);
        var diagnostics = await compilation.WithAnalyzers(analyzers).GetAnalyzerDiagnosticsAsync();
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id)];
    }
}
