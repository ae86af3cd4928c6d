using System.Text.RegularExpressions;
using GoroutineGen.Analyzers.Tests.Harness;

namespace GoroutineGen.Analyzers.Tests;

/// <summary>Nothing in the repository refers to a document that is not in it.</summary>
public partial class DocumentLinkTests
{
    [Test]
    public void EveryLinkOfADocumentLeadsSomewhere()
    {
        var links = Repository.Files(".md").SelectMany(Links).ToArray();

        Assert.That(links, Is.Not.Empty);
        Assert.That(
            from link in links
            where !Exists(Path.Combine(Path.GetDirectoryName(link.Document)!, link.Target))
                || !HasHeading(Path.Combine(Path.GetDirectoryName(link.Document)!, link.Target), link.Heading)
            select $"{link.Document}: {link.Target}#{link.Heading}",
            Is.Empty);
    }

    [Test]
    public void EveryDocumentThatIsNamedExists()
    {
        var mentions =
            from extension in (string[])[".cs", ".md", ".csproj", ".props", ".targets"]
            from file in Repository.Files(extension)
            from mention in NamedDocument().Matches(File.ReadAllText(Path.Combine(Repository.Root, file)))
            select (File: file, mention.Value);

        Assert.That(mentions, Is.Not.Empty);
        Assert.That(
            from mention in mentions
            where !Around(mention.File).Any(folder => Exists(Path.Combine(folder, mention.Value)))
            select $"{mention.File}: {mention.Value}",
            Is.Empty);
    }

    private static IEnumerable<(string Document, string Target, string Heading)> Links(string document) =>
        from link in Link().Matches(Code().Replace(File.ReadAllText(Path.Combine(Repository.Root, document)), ""))
        let target = link.Groups["target"].Value
        select (document, target.Length == 0 ? Path.GetFileName(document) : target, link.Groups["heading"].Value);

    // A README speaks of what lies beside it, code below a folder of the folder's README.
    private static IEnumerable<string> Around(string file)
    {
        for (var folder = Path.GetDirectoryName(file); folder is not null; folder = Path.GetDirectoryName(folder))
            yield return folder;
    }

    private static bool Exists(string path) => Path.Exists(Path.Combine(Repository.Root, path));

    // A heading's anchor: its words in lower case with hyphens between them.
    private static bool HasHeading(string document, string anchor) =>
        anchor.Length == 0 || File.ReadLines(Path.Combine(Repository.Root, document))
            .Where(line => line.StartsWith('#'))
            .Select(line => NotOfAnchors().Replace(line.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'))
            .Contains(anchor);

    [GeneratedRegex(@"\]\((?![a-z]+:)(?<target>[^)#\s]*)(#(?<heading>[^)\s]*))?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^```.*?^```|`[^`\n]*`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    // Not of a pattern that stands for several, nor of what a test run leaves, nor what a program puts together.
    [GeneratedRegex(@"(?<![\w/.\-*}:)])(?![./])(?![\w./-]*(nnnn|\.received\.))[\w./-]+\.md\b(?!"")")]
    private static partial Regex NamedDocument();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotOfAnchors();
}
