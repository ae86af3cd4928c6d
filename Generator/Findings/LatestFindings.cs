using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Findings;

/// <summary>
/// Where a run of the generator leaves its findings for who comes later to the same files. The analyzers see these files together with
/// generated ones; the next run of the generator sees all of them but the edited one. Findings live as long as the files do.
/// </summary>
internal static class LatestFindings
{
    /// <summary>
    /// How many files of a compilation lead to its findings. One file is enough; the second leads there when the first has been edited.
    /// </summary>
    private const int Anchors = 2;

    private static readonly ConditionalWeakTable<SyntaxTree, Slot> Slots = new();

    public static void Leave(CompilationFindings findings)
    {
        foreach (var tree in findings.Input.Trees.Take(Anchors))
            Slots.GetOrCreateValue(tree).Findings = findings;
    }

    /// <summary>The findings that were left last at one of a compilation's first files.</summary>
    public static IEnumerable<CompilationFindings> Near(Compilation compilation)
    {
        foreach (var tree in compilation.SyntaxTrees.Take(Anchors))
        {
            if (Slots.TryGetValue(tree, out var slot) && slot.Findings is { } findings)
                yield return findings;
        }
    }

    private sealed class Slot
    {
        public volatile CompilationFindings? Findings;
    }
}
