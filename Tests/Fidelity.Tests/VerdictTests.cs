using GoroutineGen.Fidelity.Tests.Making;
using GoroutineGen.Fidelity.Tests.Running;
using GoroutineGen.Generator.Analysis;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Fidelity.Tests;

/// <summary>A method that is refused is right, and tests nothing: most must not be.</summary>
public static class VerdictTests
{
    private const int Programs = 25;

    /// <summary>Of all marked methods, in percent.</summary>
    private const int MostRefused = 30;

    [Test]
    public static void MostMethodsHaveTwins()
    {
        var compilation = Compiler.Create(
            "Programs",
            Enumerable.Range(0, Programs).Select(seed => Batch.SourceOf(Maker.Make(seed))),
            Support.Instance.Reference,
            OptimizationLevel.Release);
        List<MethodPlan> plans = [.. compilation.SyntaxTrees.SelectMany(tree => Plans(tree, compilation))];
        var refused = plans.Count(plan => !plan.HasTwin);
        var compensated = plans.Count(plan => plan.Twin?.Body.AllBlockingRegions.Any() == true);
        TestContext.Out.WriteLine(
            $"{plans.Count} marked methods: {plans.Count - refused - compensated} suspend everywhere, "
            + $"{compensated} hold their thread somewhere, {refused} are refused");
        var reasons = plans.SelectMany(plan => plan.Rejections.Select(rejection => rejection.Construct)).GroupBy(construct => construct);
        foreach (var reason in reasons.OrderByDescending(group => group.Count()))
            TestContext.Out.WriteLine($"{reason.Count(),6} {reason.Key}");

        Assert.That(refused * 100, Is.LessThanOrEqualTo(plans.Count * MostRefused));
    }

    private static IEnumerable<MethodPlan> Plans(SyntaxTree tree, CSharpCompilation compilation)
    {
        var model = compilation.GetSemanticModel(tree);
        return
            from method in tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
            where method.AttributeLists.Count > 0
            select MethodAnalyzer.Plan(model.GetDeclaredSymbol(method)!, compilation, CancellationToken.None)!;
    }
}
