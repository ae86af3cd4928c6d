using System.Collections.Immutable;
using GoroutineGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoroutineGen.TestHarness;

/// <summary>All rules of the project.</summary>
public static class Rules
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(GOR0900NotRewrittenAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Where(type => !type.IsAbstract && !type.IsSubclassOf(typeof(DiagnosticSuppressor)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private static readonly ImmutableHashSet<string> OnRewriting =
        ["GOR0004", "GOR0900", "GOR0901", "GOR0902", "GOR0903", "GOR0904", "GOR0906", "GOR0907", "GOR0908"];

    /// <summary>Whether a report tells what keeps a method, or a part of one, from being rewritten.</summary>
    public static bool IsOnRewriting(Diagnostic report) => OnRewriting.Contains(report.Id);

    /// <summary>What the rules report, in the order in which it stands in each file.</summary>
    public static IEnumerable<Diagnostic> Report(Compilation compilation) =>
        compilation.WithAnalyzers(Analyzers).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult()
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start);
}
