using GoroutineGen.Corpora.Tests.Harness;
using GoroutineGen.Generator.Emission;

namespace GoroutineGen.Corpora.Tests;

/// <summary>Every method suspends, or is listed with the reason why it does not.</summary>
public static class ListingTests
{
    public static IReadOnlyList<Corpus> Corpora => Corpus.All;

    [Test]
    public static void NoMethodIsWithoutTwinAndWithoutReason([ValueSource(nameof(Corpora))] Corpus corpus) =>
        Assert.That(Findings.Of(corpus).Where(finding => finding.Fate == Fate.Unexplained), Is.Empty);

    [Test]
    public static void EveryEmittedTwinIsListed([ValueSource(nameof(Corpora))] Corpus corpus)
    {
        var emitted = CompiledCorpus.Of(corpus).Twins.Keys.Where(name => name != InterceptorEmitter.HintName);

        Assert.That(Findings.Of(corpus).Select(finding => finding.Twin).OfType<string>(), Is.EquivalentTo(emitted).And.Not.Empty);
    }

    [Test]
    public static void PageIsWhatTheCorporaShow()
    {
        var received = Path.ChangeExtension(CorporaPage.Path, ".received.md");
        var actual = CorporaPage.Write();
        var expected = File.Exists(CorporaPage.Path) ? File.ReadAllText(CorporaPage.Path).ReplaceLineEndings("\n") : "";
        if (actual == expected)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        Assert.That(
            actual,
            Is.EqualTo(expected),
            $"Accept it by making {received} the page, or write it with dotnet run --project Tests/Corpora.Tests -c Release.");
    }
}
