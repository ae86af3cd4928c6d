using GoroutineGen.Frames;
using GoroutineGen.Language.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Language.Tests.References;

/// <summary>A reference that is made before a wait and used behind it is lost where the wait suspends: there, and nowhere else, the wait keeps its blocking form.</summary>
public static class ReferenceTests
{
    private const int FewestLines = 1500;

    public static IEnumerable<TestCaseData> Cases =>
        from use in ReferenceLines.All.Select(line => line.Use).Distinct()
        from optimization in Enum.GetValues<OptimizationLevel>()
        from stressed in (bool[])[false, true]
        let configuration = new Configuration(optimization, stressed)
        select new TestCaseData(use, configuration).SetArgDisplayNames(use, configuration.ToString());

    [Test]
    public static void MostLinesAreCSharp() => Assert.That(ReferenceProgram.Instance.Lines.Count(), Is.AtLeast(FewestLines));

    [TestCaseSource(nameof(Cases))]
    public static void NothingOnTheLeftOfAWaitIsLost(string use, Configuration configuration)
    {
        var lines = ReferenceProgram.Instance.Lines.Where(line => line.Use == use);
        Assert.That(lines.Select(line => Fault(line, configuration)).OfType<string>(), Is.Empty);
    }

    private static string? Fault(ReferenceLine line, Configuration configuration)
    {
        if (ReferenceProgram.Instance.Fault(line) is { } fault)
            return $"{line}: {fault}";
        var body = ReferenceProgram.Instance.Body(line, configuration.Optimization);
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
