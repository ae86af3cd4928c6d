using GoroutineGen.Language.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Language.Tests;

/// <summary>
/// The original is the oracle: the goroutine does the same in the same order and throws the same, and waits as it is known to.
/// </summary>
public static class CaseTests
{
    public static IEnumerable<TestCaseData> Cases =>
        from found in CaseFiles.All
        from optimization in Enum.GetValues<OptimizationLevel>()
        from stressed in (bool[])[false, true]
        let configuration = new Configuration(optimization, stressed)
        select new TestCaseData(found, configuration).SetArgDisplayNames(found.ToString(), configuration.ToString());

    [TestCaseSource(nameof(Cases))]
    public static void GoroutineDoesWhatOrdinaryCodeDoes(CaseFile of, Configuration configuration)
    {
        var original = Runs.Original(of, configuration.Optimization);
        Assert.That(original.Log.Entries, Is.Not.Empty);

        var goroutine = Runs.Goroutine(of, configuration);
        Assert.That(goroutine.Log.Worlds, Is.EqualTo([true]));
        Assert.That(goroutine.Log.Entries, Is.EqualTo(original.Log.Entries));
        Assert.That(goroutine.Escaped, Is.EqualTo(original.Escaped));

        var finding = Finding.Of(of, goroutine.Log);
        Assert.That(finding.Verdict, Is.EqualTo(of.Expected), () => string.Join('\n', finding.Reasons));
        if (finding.Verdict != Verdict.Refused)
            Assert.That(goroutine.Log.Suspended, Is.Positive);
    }
}
