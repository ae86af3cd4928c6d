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
    public void EveryRuleHasAnIdOfItsOwn()
    {
        var constants = typeof(RuleIds).GetFields().Select(field => (string)field.GetRawConstantValue()!);
        Assert.That(Descriptors.Select(rule => rule.Id), Is.EquivalentTo(constants).And.Unique);
    }

    [TestCaseSource(nameof(Descriptors))]
    public void RuleHasAPage(DiagnosticDescriptor rule)
    {
        var page = Read($"{rule.Id}.md");
        Assert.That(page, Does.StartWith($"# {rule.Id}: {rule.Title}\n"));
        foreach (var section in (string[])["## Why", "## Flagged", "## Fixed", "## When to suppress"])
            Assert.That(page, Does.Contain($"\n{section}\n"));
    }

    [TestCaseSource(nameof(Descriptors))]
    public void RuleHasALineInTheIndex(DiagnosticDescriptor rule) =>
        Assert.That(
            Read("README.md").Split('\n'),
            Has.One.EqualTo($"| [{rule.Id}]({rule.Id}.md) | {rule.Title} | {rule.DefaultSeverity.ToString().ToLowerInvariant()} |"));

    [Test]
    public void EveryPageBelongsToARule()
    {
        var pages = Directory.EnumerateFiles(Rules, "GOR*.md").Select(Path.GetFileNameWithoutExtension);
        Assert.That(pages, Is.EquivalentTo(Descriptors.Select(rule => rule.Id)));
    }

    [TestCaseSource(nameof(Descriptors))]
    public void HelpLinkLeadsToThePage(DiagnosticDescriptor rule) =>
        Assert.That(rule.HelpLinkUri, Is.EqualTo($"{RepositoryUrl()}/blob/main/docs/rules/{rule.Id}.md"));

    [TestCase(typeof(Rejections), RejectionKind.Construct, RuleIds.NotRewritten)]
    [TestCase(typeof(BlockingCauses), RejectionKind.Construct, RuleIds.PartKeepsItsBlockingForm)]
    [TestCase(typeof(BlockingCauses), RejectionKind.ExceptionFilter, RuleIds.FilterKeepsItsTryBlock)]
    [TestCase(typeof(ByRefCauses), RejectionKind.Construct, RuleIds.PartKeepsItsBlockingForm)]
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
