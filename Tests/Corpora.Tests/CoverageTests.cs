using GoroutineGen.Corpora.Tests.Harness;

namespace GoroutineGen.Corpora.Tests;

/// <summary>A twin that does not run agrees with everything.</summary>
public static class CoverageTests
{
    /// <summary>
    /// Of those that could, in percent. What is left is called by ordinary code only: operators, accessors, constructors, lambdas, refused
    /// methods.
    /// </summary>
    private const int FewestEntered = 80;

    public static IReadOnlyList<Corpus> Corpora => Corpus.All;

    [Test]
    public static void ProgramsRunMostTwins([ValueSource(nameof(Corpora))] Corpus corpus)
    {
        var twins = Findings.Of(corpus).Where(finding => finding is { Twin: not null, IsAbstract: false }).ToList();
        var missing = twins.Where(finding => !OutspokenTwins.Of(corpus).Entered.Contains(finding.Twin!)).ToList();

        Assert.That(twins, Is.Not.Empty);
        Assert.That(100 * (twins.Count - missing.Count) / twins.Count, Is.AtLeast(FewestEntered), () => string.Join('\n', missing));
    }
}
