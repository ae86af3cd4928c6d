using GoroutineGen.Corpora.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Corpora.Tests;

/// <summary>The original is the oracle: as a goroutine the program of a corpus writes what it writes as ordinary code.</summary>
public static class AgreementTests
{
    private static readonly Mode Oracle = new(Form.Original);

    private static readonly Dictionary<(Corpus Corpus, OptimizationLevel Level), Observation> Originals = [];

    public static IReadOnlyList<Corpus> Corpora => Corpus.All;

    public static IEnumerable<Mode> Modes =>
        Enum.GetValues<Stress>().Select(stress => new Mode(Form.Twin, stress) { Seed = 5 }).Prepend(Oracle);

    [Test]
    public static void GoroutineDoesWhatOrdinaryCodeDoes(
        [ValueSource(nameof(Corpora))] Corpus corpus, [Values] OptimizationLevel level, [ValueSource(nameof(Modes))] Mode mode)
    {
        var original = Original(corpus, level);
        Assert.That(original.Escaped, Is.Null);
        Assert.That(original.Log, Is.Not.Empty);

        var again = Run(corpus, level, mode);

        Assert.That(original.Difference(again), Is.Null);
    }

    private static Observation Original(Corpus corpus, OptimizationLevel level)
    {
        if (!Originals.TryGetValue((corpus, level), out var original))
            Originals.Add((corpus, level), original = Run(corpus, level, Oracle));
        return original;
    }

    private static Observation Run(Corpus corpus, OptimizationLevel level, Mode mode)
    {
        List<string> log = [];
        var observation = Runner.Run(CompiledCorpus.Of(corpus).Start(level, log), log, mode);
        Assert.That(observation, Is.Not.Null, $"{mode} does not end.");
        return observation!;
    }
}
