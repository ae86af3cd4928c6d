using GoroutineGen.Generator.Analysis;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Tests.Harness;

/// <summary>
/// A method <c>Kept</c> with a part in which C# cannot suspend. The method has its twin; the part keeps its blocking form, and the plan
/// says what waits in it and why.
/// </summary>
/// <param name="Name">The construct.</param>
/// <param name="Call">Statements that call the method.</param>
/// <param name="Members">The members of <c>Program</c>, the method among them.</param>
/// <param name="Output">What the program writes.</param>
/// <param name="Waits">The text of the waits that hold their thread, in order.</param>
/// <param name="Suspends">The text of the waits of the method that suspend all the same.</param>
public sealed record KeptConstruct(string Name, string Call, string Members, string Output, string[] Waits, string[] Suspends)
{
    private string Source => TestSource.Members($$"""
            [Goroutine]
            public static void Run()
            {
                {{Call}}
            }

            {{Members}}
        """);

    public static IEnumerable<TestCaseData> Cases(IEnumerable<KeptConstruct> constructs) =>
        constructs.Select(construct => new TestCaseData(construct).SetArgDisplayNames(construct.Name));

    internal void VerifyProgram()
    {
        var run = GeneratorHarness.Run(Source, Output);
        Assert.That(run.Text, Does.Contain("Kept__goroutine"));
    }

    internal void VerifyPlan()
    {
        var compilation = TestSource.Compile(Source);
        var method = compilation.GetSymbolsWithName("Kept", SymbolFilter.Member).OfType<IMethodSymbol>().Single();
        var plan = MethodAnalyzer.Plan(method, compilation, CancellationToken.None)!;
        Assert.That(plan.Rejections, Is.Empty);
        var twin = plan.Twin!;
        var waits = twin.Body.AllBlockingRegions.SelectMany(region => region.Waits).Select(wait => wait.Location);
        Assert.That(waits.Select(TextAt), Is.EqualTo(Waits));
        var suspends = twin.Body.SuspensionPoints.Where(point => point is not CheckPoint)
            .Select(point => twin.Declaration.SyntaxTree.GetText().ToString(point.Span));
        Assert.That(suspends, Is.EqualTo(Suspends));
    }

    private static string TextAt(Location location) => location.SourceTree!.GetText().ToString(location.SourceSpan);
}
