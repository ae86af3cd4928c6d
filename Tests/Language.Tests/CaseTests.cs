using GoroutineGen.Language.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Language.Tests;

/// <summary>
/// The original is the oracle: the goroutine does the same in the same order and throws the same, and waits as it is known to.
/// </summary>
public static class CaseTests
{
    /// <summary>What is started by ordinary code is a goroutine too.</summary>
    private static readonly Mode StressedOriginal = new(Form.Original, Stress.All, MaxProcs: 2);

    private static readonly Mode[] Few =
    [
        new(Form.Twin, Stress.None, MaxProcs: 2),
        new(Form.Twin, Stress.All, MaxProcs: 2),
        StressedOriginal,
    ];

    private static readonly Mode[] All =
    [
        .. Few,
        new(Form.Twin, Stress.None, MaxProcs: 1),
        new(Form.Twin, Stress.None, MaxProcs: 1, Crowded: true),
        new(Form.Twin, Stress.Some, MaxProcs: 2),
        new(Form.Twin, Stress.All, MaxProcs: 1),
    ];

    public static IEnumerable<TestCaseData> Cases =>
        from found in CaseFiles.All
        from optimization in Enum.GetValues<OptimizationLevel>()
        select new TestCaseData(found, optimization).SetArgDisplayNames(found.ToString(), optimization.ToString());

    [TestCaseSource(nameof(Cases))]
    public static void GoroutineDoesWhatOrdinaryCodeDoes(CaseFile of, OptimizationLevel optimization)
    {
        var original = Runs.Original(of, optimization);
        Assert.That(original.Log.Entries, Is.Not.Empty);
        if (of.Output is not null)
            Assert.That(original.Log.Entries, Is.EqualTo(of.Output));
        foreach (var mode in optimization == OptimizationLevel.Release ? All : Few)
        {
            var again = Runs.Run(of, optimization, mode);
            Assert.That(original.Difference(again), Is.Null, mode.ToString());
            if (mode.Form == Form.Twin)
                VerifyWaits(of, again, mode);
        }
    }

    [Test]
    public static void NoTwinIsMissing() => Assert.Multiple(() =>
    {
        foreach (var found in CaseFiles.All.Where(found => found.Twins is not null))
            Assert.That(Runs.AssemblyOf(found).Twins(found), Is.EqualTo(found.Twins), found.ToString());
    });

    /// <summary>The tests' own compiler is another version.</summary>
    [Test]
    public static void TheCompilerThatUsersHaveTakesThem()
    {
        var together = Runs.AssemblyOf(CaseFiles.All.First(found => found.Build == CaseFile.Together));
        Assert.That(SdkCompiler.Compile(together.Compilation, OptimizationLevel.Release), Is.Empty);
    }

    private static void VerifyWaits(CaseFile of, Outcome goroutine, Mode mode)
    {
        var finding = Finding.Of(of, goroutine.Log);
        Assert.That(finding.Verdict, Is.EqualTo(of.Expected), () => $"{mode}: {string.Join('\n', finding.Reasons)}");
        // A program may wait without its log, and may wait on threads of its own.
        if (of.Folder == CaseFile.Unlisted)
            return;
        Assert.That(goroutine.Log.Worlds, Is.EqualTo([true]), mode.ToString());
        if (finding.Verdict != Verdict.Refused)
            Assert.That(goroutine.Log.Suspended, Is.Positive, mode.ToString());
    }
}
