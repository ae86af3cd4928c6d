using GoroutineGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Tests.Debugging;

/// <summary>A debugger steps through the user's file: the sequence points of a twin are those of its original, and injected code has none.</summary>
public class StopTests
{
    public static IEnumerable<TestCaseData> Cases => SteppedBody.Cases(SteppedBodies.All);

    /// <summary>The order of the code says nothing about handlers that wait: the compiler jumps to them from behind.</summary>
    public static IEnumerable<TestCaseData> CasesInOrder => SteppedBody.Cases(SteppedBodies.All.Where(body => !body.HandlersWait));

    [TestCaseSource(nameof(Cases))]
    public void TheTwinStopsWhereTheOriginalStops(SteppedBody body)
    {
        var run = GeneratorHarness.Generate(body.Source);
        var points = SequencePoints.Read(run.Emit(OptimizationLevel.Debug));
        var original = points["Run"];
        var twin = points["Run__goroutine"];

        Assert.That(original, Is.Not.Empty);
        Assert.That(
            twin.Distinct().Where(point => !body.Unreached.Contains((point.Line, point.Column))), Is.EquivalentTo(original.Distinct()), run.Text);
        Assert.That(twin.Select(point => (point.Line, point.Column)).Intersect(body.Unreached), Is.EquivalentTo(body.Unreached));
    }

    [TestCaseSource(nameof(CasesInOrder))]
    public void TheTwinStopsInTheOrderOfTheOriginal(SteppedBody body)
    {
        var run = GeneratorHarness.Generate(body.Source);
        var points = SequencePoints.Read(run.Emit(OptimizationLevel.Debug));

        Assert.That(InOrder(points["Run__goroutine"]), Is.EqualTo(InOrder(points["Run"])), run.Text);
    }

    /// <summary>What stands twice in a row is one stop.</summary>
    private static IEnumerable<UserSequencePoint> InOrder(IReadOnlyList<UserSequencePoint> points) =>
        points.Where((point, index) => index == 0 || point != points[index - 1]);
}
