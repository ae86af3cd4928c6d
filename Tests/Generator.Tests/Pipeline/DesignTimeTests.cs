using GoroutineGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GoroutineGen.Generator.Tests.Pipeline;

/// <summary>
/// A host that only wants to know what the user's code means leaves the outputs of the implementation out. Nobody writes against a twin, so
/// all of ours are such outputs, and without them nothing is left that would have to look at a method.
/// </summary>
public class DesignTimeTests
{
    private const string Source = """
        static partial class Program
        {
            static void Main() => Go.Run(First);

            [Goroutine]
            internal static void First()
            {
                for (int i = 0; i < 3; i++) Go.Yield();
            }
        }
        """;

    [TestCase(IncrementalGeneratorOutputKind.Implementation, false)]
    [TestCase(IncrementalGeneratorOutputKind.None, true)]
    public void WithoutOutputsOfTheImplementationNothingRuns(IncrementalGeneratorOutputKind disabled, bool runs)
    {
        var result = Run(TestSource.Compile(Source), disabled);
        Assert.That(TrackedSteps.Names.Where(result.TrackedSteps.ContainsKey), runs ? Is.EquivalentTo(TrackedSteps.Names) : Is.Empty);
        Assert.That(result.GeneratedSources, runs ? Is.Not.Empty : Is.Empty);
    }

    /// <summary>What the host then shows must be the user's own mistakes only.</summary>
    [Test]
    public void TheCodeMeansTheSameWithoutTwins() =>
        Assert.That(
            TestSource.Compile(Source).GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning),
            Is.Empty);

    private static GeneratorRunResult Run(CSharpCompilation compilation, IncrementalGeneratorOutputKind disabled) =>
        CSharpGeneratorDriver.Create(
            [new GoroutineGenerator().AsSourceGenerator()],
            parseOptions: TestSource.ParseOptions(),
            driverOptions: new GeneratorDriverOptions(disabled, trackIncrementalGeneratorSteps: true))
        .RunGenerators(compilation).GetRunResult().Results.Single();
}
