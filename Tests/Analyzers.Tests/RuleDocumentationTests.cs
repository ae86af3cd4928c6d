using System.Reflection;
using System.Xml.Linq;
using GoroutineGen.Analyzers.Tests.Harness;
using GoroutineGen.Generator.Analysis;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Analyzers.Tests;

public class RuleDocumentationTests
{
    private static readonly string Rules = Path.Combine(Repository.Root, "docs", "rules");

    private static IEnumerable<DiagnosticDescriptor> Descriptors =>
        AllAnalyzersTests.All.SelectMany(analyzer => analyzer.SupportedDiagnostics);

    [Test]
    public void EveryRuleHasAnIdOfItsOwnAndIsNamedByIt()
    {
        Assert.That(Descriptors.Select(rule => rule.Id), Is.Unique);
        Assert.That(
            from analyzer in AllAnalyzersTests.All
            from rule in analyzer.SupportedDiagnostics
            where !analyzer.GetType().Name.StartsWith(rule.Id, StringComparison.Ordinal)
            select analyzer.GetType().Name,
            Is.Empty);
    }

    [Test]
    public void EveryRuleIsInTheCategoryOfItsId() => Assert.That(
        from rule in Descriptors
        let category = int.Parse(rule.Id.AsSpan(3)) switch
        {
            < 100 => "GoroutineGen.Scheduling",
            < 200 => "GoroutineGen.Meaning",
            < 300 => "GoroutineGen.Style",
            _ => "GoroutineGen.Rewriting",
        }
        where rule.Category != category
        select rule.Id,
        Is.Empty);

    [TestCaseSource(nameof(Descriptors))]
    public void RuleHasAPage(DiagnosticDescriptor rule)
    {
        var page = Read($"{rule.Id}.md");
        Assert.That(page, Does.StartWith($"# {rule.Id}: {rule.Title}\n"));
        foreach (var section in (string[])["Why", "Flagged", "Fixed", "When to suppress", "Options", "Go's counterpart"])
            Assert.That(page, Does.Contain($"\n## {section}\n"));
    }

    [Test]
    public void TheIndexListsTheRules()
    {
        const string Head = "| Rule | Title | Default severity |\n| --- | --- | --- |\n";
        var index = Read("README.md");
        var table = index.IndexOf(Head, StringComparison.Ordinal) + Head.Length;
        var end = index.IndexOf("\n\n", table, StringComparison.Ordinal) + 1;
        var lines = Descriptors.OrderBy(rule => rule.Id, StringComparer.Ordinal).Select(Line);
        var expected = string.Concat(index.AsSpan(0, table), string.Concat(lines), index.AsSpan(end));
        var received = Path.Combine(Rules, "README.received.md");
        if (index != expected)
            File.WriteAllText(received, expected);
        else
            File.Delete(received);
        Assert.That(index, Is.EqualTo(expected), "docs/rules/README.received.md has the rules of today.");

        static string Line(DiagnosticDescriptor rule) =>
            $"| [{rule.Id}]({rule.Id}.md) | {rule.Title} | {Severity(rule)} |\n";

        static string Severity(DiagnosticDescriptor rule) =>
            rule.IsEnabledByDefault ? rule.DefaultSeverity.ToString().ToLowerInvariant() : "off";
    }

    [Test]
    public void EveryPageBelongsToARule()
    {
        var pages = Directory.EnumerateFiles(Rules, "GOR*.md").Select(Path.GetFileNameWithoutExtension);
        Assert.That(pages, Is.EquivalentTo(Descriptors.Select(rule => rule.Id)));
    }

    [TestCaseSource(nameof(Descriptors))]
    public void HelpLinkLeadsToThePage(DiagnosticDescriptor rule) =>
        Assert.That(rule.HelpLinkUri, Is.EqualTo($"{RepositoryUrl()}/blob/main/docs/rules/{rule.Id}.md"));

    [TestCase(typeof(Rejections), RejectionKind.Construct, GOR0900NotRewrittenAnalyzer.Id)]
    [TestCase(typeof(Rejections), RejectionKind.StateMachine, GOR0906StateMachineIsNotRewrittenAnalyzer.Id)]
    [TestCase(typeof(Rejections), RejectionKind.ReferenceInSignature, GOR0907ReferenceInSignatureAnalyzer.Id)]
    [TestCase(typeof(Rejections), RejectionKind.BoundToThread, GOR0908BoundToThreadAnalyzer.Id)]
    [TestCase(typeof(BlockingCauses), RejectionKind.Construct, GOR0902PartKeepsItsBlockingFormAnalyzer.Id)]
    [TestCase(typeof(BlockingCauses), RejectionKind.ThreadOwnedLock, GOR0004WaitInLockAnalyzer.Id)]
    [TestCase(typeof(BlockingCauses), RejectionKind.ExceptionFilter, GOR0904FilterKeepsItsTryBlockAnalyzer.Id)]
    [TestCase(typeof(ByRefCauses), RejectionKind.Construct, GOR0902PartKeepsItsBlockingFormAnalyzer.Id)]
    public void PageGivesEveryWayOut(Type words, Enum kind, string rule)
    {
        var wayOuts =
            from factory in words.GetMethods(BindingFlags.Static | BindingFlags.Public)
            let arguments = factory.GetParameters().Select(Sample)
            let rejection = (Rejection)factory.Invoke(null, [.. arguments])!
            where rejection.Kind.Equals(kind)
            select rejection.WayOut;
        var page = Read($"{rule}.md");
        Assert.That(wayOuts.Distinct().Where(wayOut => !page.Contains(wayOut)), Is.Empty);
    }

    private static object Sample(ParameterInfo parameter) => parameter.ParameterType == typeof(string) ? "x" : Location.None;

    private static string Read(string file) => File.ReadAllText(Path.Combine(Rules, file)).ReplaceLineEndings("\n");

    private static string RepositoryUrl() =>
        XDocument.Load(Path.Combine(Repository.Root, "Directory.Build.props")).Descendants("RepositoryUrl").Single().Value;
}
