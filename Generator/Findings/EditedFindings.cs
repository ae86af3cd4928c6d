using System.Collections.Immutable;
using GoroutineGen.Generator.Analysis;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Findings;

/// <summary>
/// Findings about a compilation that differs from an earlier one inside of bodies only. A method's plan rests on its own text, on what is
/// declared, and of other bodies on nothing but their <see cref="MethodSurface"/> and their <see cref="BodyAnswer"/>s. So the findings
/// about a method that has not been edited hold as long as the edited methods show the same of both.
/// </summary>
internal static class EditedFindings
{
    /// <summary>
    /// Null when the edit is a greater one, or when other methods rely on what the edit has changed. Everything has to be found again then.
    /// </summary>
    public static AnalysisRun? Find(CompilationFindings before, Compilation compilation, CancellationToken cancellation)
    {
        if (before.Input.EditedBodies(compilation, cancellation) is not { } edited
            || before.Input.Trees.Where((_, i) => !edited.Contains(i)).Any(tree => !before[tree].IsSelfContained))
        {
            return null;
        }
        var kept =
            before.Input.Trees.Zip(compilation.SyntaxTrees, static (old, now) => (old, now)).ToImmutableDictionary(
            static pair => pair.now,
            pair => pair.old == pair.now ? before[pair.old] : before[pair.old].After(pair.old, pair.now, cancellation));
        if (CompilationAnalysis.Create(compilation, method => KnownSurface(method, kept)) is not { } analysis)
            return null;
        var after = CompilationFindings.Find(analysis, kept, before.BodyAnswers, cancellation);
        return edited.All(i => before[before.Input.Trees[i]].Surfaces.SequenceEqual(after[after.Input.Trees[i]].Surfaces))
            && before.BodyAnswers.Where(answer => edited.Any(i => after.Input.Trees[i].FilePath == answer.Path))
                .All(answer => analysis.StillSays(answer, cancellation))
                ? new AnalysisRun(analysis, after)
                : null;
    }

    private static MethodSurface? KnownSurface(IMethodSymbol method, ImmutableDictionary<SyntaxTree, FileFindings> kept) =>
        method.DeclaringSyntaxReferences.FirstOrDefault() is { } declaration
            && kept.TryGetValue(declaration.SyntaxTree, out var file)
            ? file.Of(declaration.Span.Start)?.Surface
            : null;
}
