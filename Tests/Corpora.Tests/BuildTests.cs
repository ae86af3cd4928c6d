using GoroutineGen.Corpora.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Corpora.Tests;

/// <summary>Marking a whole library neither breaks its build nor makes it warn.</summary>
public static class BuildTests
{
    private const int FewestLines = 500;

    private static readonly string[] MeantWarnings =
    [
        "CS8321", // The original of a local function stays beside the local function's twin, whether or not it is called.
        "CS0162", // What delivers values stands at the end of a body, whether or not the body gets there.
    ];

    public static IReadOnlyList<Corpus> Corpora => Corpus.All;

    [Test]
    public static void BuildsWithoutAWarning([ValueSource(nameof(Corpora))] Corpus corpus, [Values] OptimizationLevel level)
    {
        var (assembly, diagnostics) = CompiledCorpus.Of(corpus).Builds[level];

        Assert.That(diagnostics.Where(IsWarning), Is.Empty);
        Assert.That(assembly.Image, Is.Not.Empty);
    }

    /// <summary>
    /// The files of twins turn warnings off, as they repeat the user's text. The text of a corpus raises none; turned on again they show
    /// that what is put between raises none.
    /// </summary>
    [Test]
    public static void TwinsHaveNothingToWarnOf([ValueSource(nameof(Corpora))] Corpus corpus) =>
        Assert.That(
            OutspokenTwins.Of(corpus).Diagnostics
                .Where(diagnostic => IsWarning(diagnostic) && !MeantWarnings.Contains(diagnostic.Id)),
            Is.Empty);

    [Test]
    public static void RulesReportInformationOnly([ValueSource(nameof(Corpora))] Corpus corpus) =>
        Assert.That(CompiledCorpus.Of(corpus).Reported.Where(IsWarning), Is.Empty);

    [Test]
    public static void IsALibraryOfSomeSize([ValueSource(nameof(Corpora))] Corpus corpus) =>
        Assert.That(corpus.Sources.Sum(source => source.Text.Count(c => c == '\n')), Is.AtLeast(FewestLines));

    private static bool IsWarning(Diagnostic diagnostic) => diagnostic.Severity >= DiagnosticSeverity.Warning;
}
