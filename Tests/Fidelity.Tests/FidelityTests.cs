using GoroutineGen.Fidelity.Tests.Running;

namespace GoroutineGen.Fidelity.Tests;

/// <summary>Random programs do the same as goroutines as they do as ordinary code.</summary>
public static class FidelityTests
{
    private const int Batches = 4;

    public static IEnumerable<int> FirstSeeds => Enumerable.Range(0, Batches).Select(batch => Seeds.First + batch * Batch.Size);

    [TestCaseSource(nameof(FirstSeeds)), Category(Seeds.Category)]
    public static void TwinsDoWhatTheirOriginalsDo(int firstSeed)
    {
        Batch batch = new(firstSeed, Batch.Size);

        var failures = batch.Check();

        if (failures.Count > 0)
            Assert.Fail($"{string.Join('\n', failures)}\n\n{batch.Explain(failures[0])}");
    }

    /// <summary>A failure that was found, or a program that could fail, stays here for good.</summary>
    public static IEnumerable<TestCaseData> Regressions =>
        Resource.In("Regressions").Select(file => new TestCaseData(new Source(file.Name, file.Text)).SetArgDisplayNames(file.Name));

    [TestCaseSource(nameof(Regressions))]
    public static void ProgramsThatOnceFailedDoNotFailAgain(object program)
    {
        var source = (Source)program;

        Assert.That(Machine.Check([source], Microsoft.CodeAnalysis.OptimizationLevel.Release, seed: 1), Is.Empty);
        Assert.That(Machine.Check([source], Microsoft.CodeAnalysis.OptimizationLevel.Debug, seed: 2), Is.Empty);
    }
}
