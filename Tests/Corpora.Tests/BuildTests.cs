using GoroutineGen.Corpora.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Corpora.Tests;

/// <summary>Marking a whole library neither breaks its build nor makes it warn.</summary>
public static class BuildTests
{
    private const int FewestLines = 500;

    public static IReadOnlyList<Corpus> Corpora => Corpus.All;

    [Test]
    public static void BuildsWithoutAWarning([ValueSource(nameof(Corpora))] Corpus corpus, [Values] OptimizationLevel level)
    {
        var (assembly, diagnostics) = CompiledCorpus.Of(corpus).Builds[level];

        Assert.That(diagnostics.Where(IsWarning), Is.Empty);
        Assert.That(assembly.Image, Is.Not.Empty);
    }

    [Test]
    public static void RulesReportInformationOnly([ValueSource(nameof(Corpora))] Corpus corpus) =>
        Assert.That(CompiledCorpus.Of(corpus).Reported.Where(IsWarning), Is.Empty);

    [Test]
    public static void IsALibraryOfSomeSize([ValueSource(nameof(Corpora))] Corpus corpus) =>
        Assert.That(corpus.Sources.Sum(source => source.Text.Count(c => c == '\n')), Is.AtLeast(FewestLines));

    private static bool IsWarning(Diagnostic diagnostic) => diagnostic.Severity >= DiagnosticSeverity.Warning;
}
