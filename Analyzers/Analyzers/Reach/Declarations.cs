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
    private static readonly ConditionalWeakTable<SyntaxTree, Latest> Known = new();

    /// <summary>The object of a compilation.</summary>
    public static object Of(Compilation compilation, CancellationToken cancellation)
    {
        SyntaxTree[] trees = [.. Written(compilation)];
        foreach (var anchor in trees.Take(2)) // The second leads there when the first has been edited.
        {
            if (Known.TryGetValue(anchor, out var latest) && latest.Compilation is { } before && Same(before, compilation, cancellation))
            {
                Leave(trees, latest with { Reference = new WeakReference<Compilation>(compilation) });
                return latest.Declarations;
            }
        }

        var declarations = new object();
        Leave(trees, new Latest(declarations, new WeakReference<Compilation>(compilation)));
        return declarations;
    }

    private static void Leave(SyntaxTree[] trees, Latest latest)
    {
        foreach (var anchor in trees.Take(2))
        {
            Known.Remove(anchor);
            Known.GetValue(anchor, _ => latest);
        }
    }

    private static bool Same(Compilation before, Compilation after, CancellationToken cancellation) =>
        ReferenceEquals(before, after)
        || (before.Options.Equals(after.Options)
            && before.References.SequenceEqual(after.References)
            && Written(before).Count() == Written(after).Count()
            && Written(before).Zip(Written(after), (old, now) =>
                ReferenceEquals(old, now) || BodyEdit.IsOnlyChange(old, now, cancellation)).All(static same => same));

    /// <summary>The user's files. What is generated from them says nothing new, and its directives change with every line.</summary>
    private static IEnumerable<SyntaxTree> Written(Compilation compilation) =>
        compilation.SyntaxTrees.Where(static tree => !SourceMethods.IsGenerated(tree));

    private sealed record Latest(object Declarations, WeakReference<Compilation> Reference)
    {
        public Compilation? Compilation => Reference.TryGetTarget(out var compilation) ? compilation : null;
    }
}
