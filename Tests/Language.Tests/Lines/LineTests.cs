using GoroutineGen.Language.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Language.Tests.Lines;

/// <summary>Each line does as a goroutine what it does as ordinary code, and its waits suspend wherever they can.</summary>
public static class LineTests
{
    private const int Shares = 3;
    private const int FewestReferences = 2500 / Shares;
    private const int FewestConditions = 100;

    /// <summary>All together take two minutes, half of them the compiler's.</summary>
    private static readonly IEnumerable<Line> SomeReferences = Seeds.Share(ReferenceLines.All, Shares);

    private static readonly Lazy<LineProgram> References =
        new(() => new LineProgram("References", SomeReferences, ReferenceLines.Method));

    private static readonly Lazy<LineProgram> Conditions =
        new(() => new LineProgram("Conditions", ConditionLines.All, ConditionLines.Method));

    public static IEnumerable<TestCaseData> ReferenceCases => Cases(SomeReferences);

    public static IEnumerable<TestCaseData> ConditionCases => Cases(ConditionLines.All);

    [Test]
    public static void MostLinesAreCSharp()
    {
        Assert.That(References.Value.Lines.Count(), Is.AtLeast(FewestReferences));
        Assert.That(Conditions.Value.Lines.Count(), Is.AtLeast(FewestConditions));
    }

    [TestCaseSource(nameof(ReferenceCases)), Category(Seeds.Category)]
    public static void NoReferenceOnTheLeftOfAWaitIsLost(string kind, Configuration configuration) =>
        Verify(References.Value, kind, configuration);

    [TestCaseSource(nameof(ConditionCases))]
    public static void NoStackOnlyValueOfAConditionIsKept(string kind, Configuration configuration) =>
        Verify(Conditions.Value, kind, configuration);

    private static IEnumerable<TestCaseData> Cases(IEnumerable<Line> lines) =>
        from kind in lines.Select(line => line.Kind).Distinct()
        from optimization in Enum.GetValues<OptimizationLevel>()
        from stress in (Stress[])[Stress.None, Stress.All]
        let configuration = new Configuration(optimization, new Mode(Form.Twin, stress))
        select new TestCaseData(kind, configuration).SetArgDisplayNames(kind, configuration.ToString());

    private static void Verify(LineProgram program, string kind, Configuration configuration)
    {
        var lines = program.Lines.Where(line => line.Kind == kind);
        Assert.That(lines.Select(line => Fault(program, line, configuration)).OfType<string>(), Is.Empty);
    }

    private static string? Fault(LineProgram program, Line line, Configuration configuration)
    {
        if (program.Fault(line) is { } fault)
            return $"{line}: {fault}";
        var body = program.Body(line, configuration.Optimization);
        var original = Outcome.Of(body, new Mode(Form.Original));
        var goroutine = Outcome.Of(body, configuration.Mode);
        if (original.Difference(goroutine) is { } difference)
            return $"{line}: {difference}";
        return line.Blocks == (goroutine.Log.Blocked > 0) ? null : $"{line}: the wait {(line.Blocks ? "suspends" : "blocks")}";
    }
}
