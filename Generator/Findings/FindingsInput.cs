using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GoroutineGen.Generator.Findings;

/// <summary>What findings rest on: files, options and references.</summary>
internal sealed class FindingsInput(Compilation compilation)
{
    private readonly CompilationOptions _options = Meaningful(compilation.Options);
    private readonly ImmutableArray<MetadataReference> _references = compilation.ExternalReferences;

    /// <summary>The files, in order.</summary>
    public ImmutableArray<SyntaxTree> Trees { get; } = [.. compilation.SyntaxTrees];

    /// <summary>Whether a compilation holds these very files first, and behind them only generated ones.</summary>
    public bool IsPartOf(Compilation other) => HasSameSurroundings(other) && Trees.SequenceEqual(other.SyntaxTrees.Take(Trees.Length));

    /// <summary>
    /// The indexes of the files that a later compilation has replaced, when all changes are inside of bodies. What is declared where, and
    /// with which type, is the same then. Null when a change is a greater one.
    /// </summary>
    public ImmutableArray<int>? EditedBodies(Compilation later, CancellationToken cancellation)
    {
        ImmutableArray<SyntaxTree> trees = [.. later.SyntaxTrees];
        if (trees.Length != Trees.Length || !HasSameSurroundings(later))
            return null;
        var edited = ImmutableArray.CreateBuilder<int>();
        for (var i = 0; i < trees.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (trees[i] == Trees[i])
                continue;
            if (!BodyEdit.IsOnlyChange(Trees[i], trees[i], cancellation))
                return null;
            edited.Add(i);
        }
        return edited.ToImmutable();
    }

    private bool HasSameSurroundings(Compilation other) =>
        _options.Equals(Meaningful(other.Options)) && _references.SequenceEqual(other.ExternalReferences);

    /// <summary>The options without those that say what is reported and how: a host changes such options for its analyzers.</summary>
    private static CompilationOptions Meaningful(CompilationOptions options) => ((CSharpCompilationOptions)options)
        .WithReportSuppressedDiagnostics(false)
        .WithGeneralDiagnosticOption(ReportDiagnostic.Default)
        .WithSpecificDiagnosticOptions([])
        .WithSyntaxTreeOptionsProvider(null)
        .WithConcurrentBuild(true);
}
