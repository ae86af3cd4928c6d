using GoroutineGen.Generator.Analysis;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Tests.Harness;

/// <summary>
/// A method <c>Refused</c> that cannot be rewritten. It is never miscompiled: it stays ordinary code, and the plan says which
/// construct and why.
/// </summary>
/// <param name="Name">The construct.</param>
/// <param name="Call">Statements that call the method.</param>
/// <param name="Members">The members of <c>Program</c>, the method among them.</param>
/// <param name="Output">What the program writes.</param>
/// <param name="RunIsGoroutine">Whether the calling method is a goroutine method.</param>
public sealed record RefusedConstruct(string Name, string Call, string Members, string Output, bool RunIsGoroutine = true)
{
    private string Source => TestSource.Members($$"""
            {{(RunIsGoroutine ? "[Goroutine]" : "")}}
            public static void Run()
            {
                {{Call}}
            }

            {{Members}}
        """);

    public static IEnumerable<TestCaseData> Cases(IEnumerable<RefusedConstruct> constructs) =>
        constructs.Select(construct => new TestCaseData(construct).SetArgDisplayNames(construct.Name));

    internal void VerifyProgram()
    {
        var run = GeneratorHarness.Run(Source, Output, refusals: 1);
        Assert.That(run.Text, Does.Not.Contain("Refused__goroutine"));
    }

    internal void VerifyRejections()
    {
        var compilation = TestSource.Compile(Source);
        var method = compilation.GetSymbolsWithName("Refused", SymbolFilter.Member).OfType<IMethodSymbol>()
            .Single(method => method.GetAttributes().Any(data => data.AttributeClass!.Name == nameof(GoroutineAttribute)));
        var plan = MethodAnalyzer.Plan(method, compilation, CancellationToken.None)!;
        Assert.That(plan.HasTwin, Is.False);
        Assert.That(plan.Rejections, Is.Not.Empty);
        foreach (var rejection in plan.Rejections)
        {
            Assert.That(rejection.Location.SourceTree?.FilePath, Is.EqualTo(TestSource.FileName));
            Assert.That(new[] { rejection.Construct, rejection.Reason, rejection.WayOut }, Has.None.Empty);
        }
    }
}
