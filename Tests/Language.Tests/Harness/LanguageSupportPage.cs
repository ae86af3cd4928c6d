using System.Text;

namespace GoroutineGen.Language.Tests.Harness;

/// <summary>Writes <c>docs/language-support.md</c>: the cases and what became of them.</summary>
internal static class LanguageSupportPage
{
    private const string Head = """
        # Language support

        What becomes of each construct of C# in a `[Goroutine]` method. *Written from the results of `Tests/Language.Tests`: not to be
        edited.* Each row is a program that is compiled, Debug and Release, and run as ordinary code and as a goroutine, calm and with every
        check suspending; output, order of effects and exceptions are always the same. When a result changes, the tests leave the new page
        beside this one.

        - **suspends**: every wait in the construct and around it gives its thread back.
        - **compensated**: some wait keeps its blocking form. The goroutine holds its thread there, and the scheduler lets another one run
          the others. The rest of the method suspends.
        - **refused**: a method stays ordinary code as a whole. It works, and each of its waits is compensated.


        """;

    private const string ThroughOrdinaryCode = "The wait is reached through ordinary code, which calls the method and not its twin.";

    /// <summary>The page's text.</summary>
    public static string Write(IReadOnlyList<(CaseFile Case, Finding Finding)> results)
    {
        var page = new StringBuilder(Head);
        WriteSummary(page, results);
        foreach (var part in Chapters.All)
        {
            page.Append($"\n## {part.Title}\n");
            foreach (var (folder, title) in part.Chapters)
            {
                page.Append($"\n### {title}\n\n| Construct | Result | Rule | Why |\n| --- | --- | --- | --- |\n");
                foreach (var (found, finding) in results.Where(result => result.Case.Chapter == folder))
                    page.Append(Row(found, finding));
            }
        }

        return page.ToString();
    }

    private static void WriteSummary(StringBuilder page, IReadOnlyList<(CaseFile Case, Finding Finding)> results)
    {
        page.Append("| Chapter | Suspends | Compensated | Refused |\n| --- | --- | --- | --- |\n");
        foreach (var (folder, title) in Chapters.All.SelectMany(part => part.Chapters))
            page.Append(Sums($"[{title}](#{Anchor(title)})", results.Where(result => result.Case.Chapter == folder)));
        page.Append(Sums("all", results));
    }

    private static string Sums(string title, IEnumerable<(CaseFile Case, Finding Finding)> results)
    {
        var counts = results.CountBy(result => result.Finding.Verdict).ToDictionary();
        return $"| {title} | {string.Join(" | ", Enum.GetValues<Verdict>().Select(verdict => counts.GetValueOrDefault(verdict)))} |\n";
    }

    private static string Row(CaseFile found, Finding finding)
    {
        var verdict = $"{finding.Verdict}".ToLowerInvariant();
        var (rule, why) = finding switch
        {
            { Reasons: [var first, ..] } => ($"[{first.Id}](rules/{first.Id}.md)", Cell(first.GetMessage())),
            { Verdict: Verdict.Compensated } => ("", ThroughOrdinaryCode),
            // It suspends, or the compiler keeps the rules from speaking: their host passes over lines that a directive hides.
            _ => ("", ""),
        };
        return $"| [{Cell(found.Title)}](../Tests/Language.Tests/{found.Path}) | {verdict} | {rule} | {why} |\n";
    }

    private static string Cell(string text) =>
        text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    private static string Anchor(string title) =>
        string.Concat(title.ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-')).Replace(' ', '-');
}
