using GoroutineGen.Language.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Language.Tests;

/// <summary>The page that users read says what the cases show.</summary>
public static class LanguageSupportTests
{
    private const int FewestCases = 300;

    private static readonly string Docs = Path.GetFullPath(Path.Combine(CaseFiles.Root, "../../docs"));

    [Test]
    public static void PageIsWhatTheCasesShow()
    {
        var page = Path.Combine(Docs, "language-support.md");
        var received = Path.Combine(Docs, "language-support.received.md");
        var actual = LanguageSupportPage.Write([.. CaseFiles.Listed.Select(Result)]);
        var expected = File.Exists(page) ? File.ReadAllText(page).ReplaceLineEndings("\n") : "";
        if (actual == expected)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        Assert.That(actual, Is.EqualTo(expected), $"Accept it by making {received} the page.");
    }

    [Test]
    public static void EveryCaseIsInAChapter()
    {
        var chapters = Chapters.All.SelectMany(part => part.Chapters).Select(chapter => chapter.Folder);
        Assert.That(CaseFiles.Listed.Select(found => found.Chapter).Distinct(), Is.EquivalentTo(chapters));
        Assert.That(CaseFiles.Listed, Has.Count.AtLeast(FewestCases));
    }

    [Test]
    public static void TitlesOfAChapterDiffer() =>
        Assert.That(CaseFiles.Listed.Select(found => $"{found.Chapter}: {found.Title}"), Is.Unique);

    [Test]
    public static void EveryReasonHasItsRulesPage()
    {
        var rules = CaseFiles.Listed.SelectMany(found => Runs.AssemblyOf(found).Reported(found))
            .Select(diagnostic => diagnostic.Id).ToHashSet();
        Assert.That(rules, Is.Not.Empty);
        foreach (var rule in rules)
            Assert.That(Path.Combine(Docs, "rules", $"{rule}.md"), Does.Exist);
    }

    private static (CaseFile Case, Finding Finding) Result(CaseFile found)
    {
        var goroutine = Runs.Run(found, OptimizationLevel.Release, new Mode(Form.Twin));
        return (found, Finding.Of(found, goroutine.Log));
    }
}
