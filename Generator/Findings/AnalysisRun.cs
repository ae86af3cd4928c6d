using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GoroutineGen.Generator.Analysis;
using GoroutineGen.Generator.Infrastructure;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Findings;

/// <summary>A run of the generator on a compilation.</summary>
/// <param name="Analysis">The analysis that the run asks.</param>
/// <param name="Findings">What the run found.</param>
internal sealed record AnalysisRun(CompilationAnalysis Analysis, CompilationFindings Findings)
{
    private static readonly ConditionalWeakTable<Compilation, AnalysisRun> Runs = new();

    /// <summary>The one run on a compilation; null when the compilation does not reference the runtime.</summary>
    public static AnalysisRun? On(Compilation compilation, CancellationToken cancellation)
    {
        if (Runs.TryGetValue(compilation, out var run))
            return run;
        run = DeepStack.Run(() => Find(compilation, cancellation));
        if (run is null)
            return null;
        LatestFindings.Leave(run.Findings);
        return Runs.GetValue(compilation, _ => run);
    }

    private static AnalysisRun? Find(Compilation compilation, CancellationToken cancellation) =>
        LatestFindings.Near(compilation).Select(before => EditedFindings.Find(before, compilation, cancellation))
            .FirstOrDefault(static edited => edited is not null)
            ?? First(compilation, cancellation);

    private static AnalysisRun? First(Compilation compilation, CancellationToken cancellation) =>
        CompilationAnalysis.For(compilation) is { } analysis
        ? new AnalysisRun(
            analysis, CompilationFindings.Find(analysis, ImmutableDictionary<SyntaxTree, FileFindings>.Empty, [], cancellation))
        : null;
}
