using GoroutineGen.Fidelity.Tests.Making;
using GoroutineGen.Fidelity.Tests.Trees;

namespace GoroutineGen.Fidelity.Tests;

/// <summary>The programs that are run hold all of the language that the maker knows.</summary>
public static class ConstructTests
{
    /// <summary>How many programs are made.</summary>
    internal const int Count = 300;

    private const int LeastPrograms = 3;

    private static readonly Lazy<IReadOnlyList<ProgramTree>> Programs =
        new(() => [.. Enumerable.Range(0, Count).Select(Maker.Make)]);

    private static readonly Lazy<ILookup<Construct, int>> Occurrences = new(() => Programs.Value
        .SelectMany(program => program.Nodes.Select(node => (node.Construct, program.Seed)))
        .Distinct()
        .ToLookup(entry => entry.Construct, entry => entry.Seed));

    [Test]
    public static void EveryConstructOccursInSomePrograms()
    {
        var rare = Enum.GetValues<Construct>().Where(construct => Occurrences.Value[construct].Count() < LeastPrograms);

        Assert.That(rare, Is.Empty);
    }

    [Test]
    public static void ASeedAlwaysGivesTheSameProgram() =>
        Assert.That(Maker.Make(17).Print(), Is.EqualTo(Programs.Value[17].Print()));
}
