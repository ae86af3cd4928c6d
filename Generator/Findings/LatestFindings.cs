using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Findings;

/// <summary>
/// Where findings are left for those who come later to the same files: the analyzers, which see them together with generated ones, and the
/// next run of the generator, which sees all but an edited one of them. They live as long as the files do.
/// </summary>
internal static class LatestFindings
{
    /// <summary>One file is enough to find them by; the second is for the time when the first is edited.</summary>
    private const int Anchors = 2;

    private static readonly ConditionalWeakTable<SyntaxTree, Slot> Slots = new();

    public static void Leave(CompilationFindings findings)
    {
        foreach (SyntaxTree tree in findings.Input.Trees.Take(Anchors))
            Slots.GetOrCreateValue(tree).Findings = findings;
    }

    /// <summary>Those that were left last at one of a compilation's first files.</summary>
    public static IEnumerable<CompilationFindings> Near(Compilation compilation)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees.Take(Anchors))
        {
            if (Slots.TryGetValue(tree, out Slot? slot) && slot.Findings is { } findings)
                yield return findings;
        }
    }

    private sealed class Slot
    {
        public volatile CompilationFindings? Findings;
    }
}
