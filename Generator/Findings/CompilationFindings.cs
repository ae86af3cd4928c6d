using System.Collections.Immutable;
using GoroutineGen.Generator.Analysis;
using GoroutineGen.Generator.Infrastructure;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Findings;

/// <summary>
/// What was found about all files of a compilation. Findings hold no symbol, so they serve for later compilations of the same files too.
/// </summary>
internal sealed class CompilationFindings
{
    private readonly ImmutableDictionary<SyntaxTree, FileFindings> _files;

    private CompilationFindings(
        FindingsInput input, ImmutableDictionary<SyntaxTree, FileFindings> files, ImmutableHashSet<BodyAnswer> bodyAnswers)
    {
        Input = input;
        _files = files;
        BodyAnswers = bodyAnswers;
    }

    public FindingsInput Input { get; }

    /// <summary>What plans asked about the bodies of other methods, with the answers.</summary>
    public ImmutableHashSet<BodyAnswer> BodyAnswers { get; }

    public FileFindings this[SyntaxTree tree] => _files[tree];

    /// <summary>The findings about a file; null for a file that was not there.</summary>
    public FileFindings? Of(SyntaxTree tree) => _files.TryGetValue(tree, out var file) ? file : null;

    /// <summary>Looks at all files at once, on all processors: the compiler would ask about one method after the other.</summary>
    /// <param name="analysis">The analysis of the compilation.</param>
    /// <param name="known">The findings about files that need not be found again.</param>
    /// <param name="bodyAnswers">What was asked about bodies when the known findings were made.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static CompilationFindings Find(
        CompilationAnalysis analysis, ImmutableDictionary<SyntaxTree, FileFindings> known, ImmutableHashSet<BodyAnswer> bodyAnswers,
        CancellationToken cancellation)
    {
        FindingsInput input = new(analysis.Compilation);
        SyntaxTree[] open = [.. input.Trees.Where(tree => !known.TryGetValue(tree, out var file) || !file.IsWhole)];
        var found = new FileFindings[open.Length];
        // Plans ask for each other's drafts. All drafts are made first, so no two threads make the same one.
        ForAll(i => FileFindings.MakeDrafts(open[i], Known(open[i]), analysis, cancellation));
        ForAll(i => found[i] = FileFindings.Find(open[i], Known(open[i]), analysis, cancellation));
        return new CompilationFindings(
            input,
            known.SetItems(open.Zip(found, static (tree, file) => new KeyValuePair<SyntaxTree, FileFindings>(tree, file))),
            bodyAnswers.Union(analysis.BodyAnswers));

        FileFindings Known(SyntaxTree tree) => known.TryGetValue(tree, out var file) ? file : FileFindings.None;

        void ForAll(Action<int> look) => DeepStack.ForAll(open.Length, analysis.Compilation.Options.ConcurrentBuild, look);
    }
}
