using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.ToolBenchmarks;

/// <summary>
/// What the rules say of somebody's sources, all of whose methods are taken for goroutines: the sources were not written for goroutines, so
/// nearly every report is a false alarm, or worth a look.
/// </summary>
internal static class Alarms
{
    private const string Marked = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;

        [assembly: GoroutineGen.Goroutine]
        """;

    public static IEnumerable<string> Find(string folder, IEnumerable<string> symbols)
    {
        var options = InProcess.ParseOptions.WithPreprocessorSymbols(symbols);
        var sources = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => (Path: path, Text: File.ReadAllText(path))).ToList();
        var trees = sources.Select(source => Open(CSharpSyntaxTree.ParseText(source.Text, options, source.Path)))
            .Append(CSharpSyntaxTree.ParseText(Marked, options));
        var compilation = InProcess.Generate(CSharpCompilation.Create(
            "Somebody",
            trees,
            InProcess.References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable)));
        var reports = compilation.WithAnalyzers(InProcess.Rules).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult()
            .OrderBy(report => report.Id, StringComparer.Ordinal)
            .ThenBy(report => report.Location.GetLineSpan().ToString(), StringComparer.Ordinal)
            .ToList();

        yield return $"{sources.Sum(source => source.Text.Count(static c => c == '\n'))} lines, {sources.Count} files, "
            + $"{compilation.GetDiagnostics().Count(static error => error.Severity == DiagnosticSeverity.Error)} errors";
        foreach (var rule in reports.GroupBy(static report => report.Id))
            yield return $"{rule.Key} {rule.Count()}";
        foreach (var report in reports)
        {
            var at = report.Location.GetLineSpan();
            yield return $"{report.Id} {Path.GetRelativePath(folder, at.Path)}({at.StartLinePosition.Line + 1}): {report.GetMessage()}";
        }
    }

    /// <summary>The same file with partial types, so that its methods are rewritten. The lines stay where they are.</summary>
    private static SyntaxTree Open(SyntaxTree tree)
    {
        var closed = tree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>()
            .Where(static type => !type.Modifiers.Any(SyntaxKind.PartialKeyword));
        return tree.WithChangedText(tree.GetText().WithChanges(
            closed.Select(static type => new TextChange(new TextSpan(type.Keyword.SpanStart, 0), "partial "))));
    }
}
