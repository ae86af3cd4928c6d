using GoroutineGen.Frames;
using GoroutineGen.Language.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Language.Tests.Lines;

/// <summary>Each line does as a goroutine what it does as ordinary code, and its waits suspend wherever they can.</summary>
public static class LineTests
{
    private const int FewestReferences = 2500;
    private const int FewestConditions = 100;

    private static readonly Lazy<LineProgram> References =
        new(() => new LineProgram("References", ReferenceLines.All, ReferenceLines.Method));

    private static readonly Lazy<LineProgram> Conditions =
        new(() => new LineProgram("Conditions", ConditionLines.All, ConditionLines.Method));

    public static IEnumerable<TestCaseData> ReferenceCases => Cases(ReferenceLines.All);

    public static IEnumerable<TestCaseData> ConditionCases => Cases(ConditionLines.All);

    [Test]
    public static void MostLinesAreCSharp()
    {
        Assert.That(References.Value.Lines.Count(), Is.AtLeast(FewestReferences));
        Assert.That(Conditions.Value.Lines.Count(), Is.AtLeast(FewestConditions));
    }

    [TestCaseSource(nameof(ReferenceCases))]
    public static void NoReferenceOnTheLeftOfAWaitIsLost(string kind, Configuration configuration) =>
        Verify(References.Value, kind, configuration);

    [TestCaseSource(nameof(ConditionCases))]
    public static void NoStackOnlyValueOfAConditionIsKept(string kind, Configuration configuration) =>
        Verify(Conditions.Value, kind, configuration);

    private static IEnumerable<TestCaseData> Cases(IEnumerable<Line> lines) =>
        from kind in lines.Select(line => line.Kind).Distinct()
        from optimization in Enum.GetValues<OptimizationLevel>()
        from stressed in (bool[])[false, true]
        let configuration = new Configuration(optimization, stressed)
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
        var original = Observe(body);
        var goroutine = Run(body, configuration);
        if (!goroutine.Log.Entries.SequenceEqual(original.Log.Entries) || goroutine.Escaped != original.Escaped)
            return $"{line}: {Text(original)}\nas a goroutine: {Text(goroutine)}";
        return line.Blocks == (goroutine.Log.Blocked > 0) ? null : $"{line}: the wait {(line.Blocks ? "suspends" : "blocks")}";
    }

    private static Outcome Run(Action<Log> body, Configuration configuration)
    {
        Preemption.Always = configuration.Stressed;
        try
        {
            return Observe(log => Go.Main(body, log));
        }
        finally
        {
            Preemption.Always = false;
        }
    }

    private static Outcome Observe(Action<Log> run)
    {
        var log = new Log();
        try
        {
            run(log);
            return new Outcome(log, null);
        }
        catch (Exception exception)
        {
            return new Outcome(log, $"{exception.GetType()}: {exception.Message}");
        }
    }

    private static string Text(Outcome outcome) => $"{string.Join("; ", outcome.Log.Entries)} {outcome.Escaped}";
}
