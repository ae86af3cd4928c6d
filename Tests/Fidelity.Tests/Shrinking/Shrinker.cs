using GoroutineGen.Fidelity.Tests.Trees;

namespace GoroutineGen.Fidelity.Tests.Shrinking;

/// <summary>
/// Makes a failing program small: tries one simplification after another and keeps those with which it still fails, until none is left. A
/// simplification that makes the program another kind of wrong (a name without its declaration) does not fail as it did, and is not kept.
/// </summary>
internal sealed class Shrinker
{
    private readonly Func<ProgramTree, bool> _fails;
    private int _attempts;

    private Shrinker(Func<ProgramTree, bool> fails, int attempts) => (_fails, _attempts) = (fails, attempts);

    /// <param name="program">A program that fails.</param>
    /// <param name="fails">Whether another one fails as it does.</param>
    /// <param name="attempts">How many to try at most: each is compiled and run.</param>
    public static ProgramTree Shrink(ProgramTree program, Func<ProgramTree, bool> fails, int attempts = 3_000) =>
        new Shrinker(fails, attempts).Shrink(program);

    private ProgramTree Shrink(ProgramTree program)
    {
        int before;
        do
        {
            before = Size(program);
            program = ShrinkMembers(program);
            for (var place = 0; place < program.Nodes.Count(); place++)
                program = ShrinkPlace(program, place);
        }
        while (Size(program) < before && _attempts > 0);
        return program;
    }

    /// <summary>What every simplification makes less: nodes, and of as many nodes the text.</summary>
    internal static int Size(ProgramTree program) => (program.Nodes.Count() * 1_000) + program.Print().Length;

    private ProgramTree ShrinkMembers(ProgramTree program)
    {
        program = Best(program, [program with { MarkedType = null }]);
        for (var i = program.Members.Length - 1; i >= 0; i--)
        {
            if (program.Members[i].Construct != Construct.Main)
                program = Best(program, [program with { Members = program.Members.RemoveAt(i) }]);
        }

        return program;
    }

    private ProgramTree ShrinkPlace(ProgramTree program, int place)
    {
        while (true)
        {
            var node = program.Nodes.ElementAtOrDefault(place);
            if (node is null)
                return program;
            var better = Best(program, Simplifications.Of(node).Select(simpler => Replace(program, node, simpler)));
            if (better == program)
                return program;
            program = better;
        }
    }

    /// <summary>The first of some candidates that is smaller and fails too; else the program itself.</summary>
    private ProgramTree Best(ProgramTree program, IEnumerable<ProgramTree> candidates)
    {
        var size = Size(program);
        foreach (var candidate in candidates)
        {
            if (_attempts <= 0)
                return program;
            if (Size(candidate) >= size)
                continue;
            _attempts--;
            if (_fails(candidate))
                return candidate;
        }

        return program;
    }

    private static ProgramTree Replace(ProgramTree program, Node old, Node simpler) =>
        program with { Members = [.. program.Members.Select(member => (Member)Replace(member, old, simpler))] };

    private static Node Replace(Node node, Node old, Node simpler)
    {
        if (ReferenceEquals(node, old))
            return simpler;
        for (var i = 0; i < node.Pieces.Length; i++)
        {
            if (node.Pieces[i].Child is { } child && Replace(child, old, simpler) is var replaced && !ReferenceEquals(replaced, child))
                return node.WithChild(i, replaced);
        }

        return node;
    }
}
