using System.Runtime.CompilerServices;
using GoroutineGen.Generator.Findings;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Analyzers;

/// <summary>
/// Tells whether two compilations declare the same: one object stands for all compilations that differ inside of bodies only, so that a
/// name in a body means the same in all of them.
/// </summary>
internal static class Declarations
{
    // The files, and not their compilation: that may be gone before the next one asks.
    private static readonly ConditionalWeakTable<SyntaxTree, Latest> Known = new();

    /// <summary>The object of a compilation.</summary>
    public static object Of(Compilation compilation, CancellationToken cancellation)
    {
        var written = new Written(compilation.Options, [.. compilation.References], FilesOf(compilation));
        foreach (var anchor in written.Files.Take(2)) // The second leads there when the first has been edited.
        {
            if (Known.TryGetValue(anchor, out var latest) && latest.Of.DeclaresSameAs(written, cancellation))
                return Leave(written, latest.Declarations);
        }

        return Leave(written, new object());
    }

    private static object Leave(Written written, object declarations)
    {
        foreach (var anchor in written.Files.Take(2))
        {
            Known.Remove(anchor);
            Known.GetValue(anchor, _ => new Latest(declarations, written));
        }

        return declarations;
    }

    /// <summary>The user's files. What is generated from them says nothing new, and its directives change with every line.</summary>
    public static SyntaxTree[] FilesOf(Compilation compilation) =>
        [.. compilation.SyntaxTrees.Where(static tree => !SourceMethods.IsGenerated(tree))];

    private sealed record Latest(object Declarations, Written Of);

    /// <summary>What a compilation is made of.</summary>
    private sealed record Written(CompilationOptions Options, MetadataReference[] References, SyntaxTree[] Files)
    {
        public bool DeclaresSameAs(Written after, CancellationToken cancellation) =>
            Options.Equals(after.Options)
            && References.SequenceEqual(after.References)
            && Files.Length == after.Files.Length
            && Files.Zip(after.Files, (old, now) => ReferenceEquals(old, now) || BodyEdit.IsOnlyChange(old, now, cancellation))
                .All(static same => same);
    }
}
