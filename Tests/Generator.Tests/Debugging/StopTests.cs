using GoroutineGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Tests.Debugging;

/// <summary>
/// A debugger steps through the user's file: the sequence points of a twin are those of its original, and injected code has none.
/// </summary>
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
            twin.Distinct().Where(point => !body.Unreached.Contains((point.Line, point.Column))),
            Is.EquivalentTo(original.Distinct()),
            run.Text);
        Assert.That(twin.Select(point => (point.Line, point.Column)).Intersect(body.Unreached), Is.EquivalentTo(body.Unreached));
    }

    [TestCaseSource(nameof(CasesInOrder))]
    public void TheTwinStopsInTheOrderOfTheOriginal(SteppedBody body)
    {
        var run = GeneratorHarness.Generate(body.Source);
        var points = SequencePoints.Read(run.Emit(OptimizationLevel.Debug));

        Assert.That(InOrder(points["Run__goroutine"]), Is.EqualTo(InOrder(points["Run"])), run.Text);
    }

    /// <summary>
    /// A breakpoint in a local function binds to each copy of its text: the original, the twin's blocking one and the twin's own.
    /// </summary>
    [Test]
    public void EachCopyOfALocalFunctionStopsWhereTheOriginalStops()
    {
        var run = GeneratorHarness.Generate(SteppedBody.Of(
            "local functions",
            """
                    int total = Sum(3);
                    int Sum(int n)
                    {
                        int sum = 0;
                        for (int i = 0; i < n; i++)
                        {
                            sum += Doubled(i); sum -= Of(i);
                        }
                        if (sum > 100) Do(); else Console.WriteLine(
                            sum);
                        return sum;

                        int Doubled(int x) => Of(x) * 2;
                    }
            """).Source);
        var points = SequencePoints.Read(run.Emit(OptimizationLevel.Debug));
        var original = points["Run"];
        var sum = original.Where(point => point.Line is > 7 and not 18 and < 20);
        var doubled = original.Where(point => point.Line == 18);

        Assert.That(points["Run__goroutine"].Distinct(), Is.EquivalentTo(original));
        Assert.That(InOrder([.. points["Sum__goroutine"]]), Is.EqualTo(InOrder([.. sum])), run.Text);
        Assert.That(points["Doubled__goroutine"].Distinct(), Is.EqualTo(doubled), run.Text);
    }

    /// <summary>What stands twice in a row is one stop.</summary>
    private static IEnumerable<UserSequencePoint> InOrder(IReadOnlyList<UserSequencePoint> points) =>
        points.Where((point, index) => index == 0 || point != points[index - 1]);
}
