using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Corpora.Tests.Harness;

/// <summary>Writes <c>docs/corpora.md</c>: the methods of the corpora and what became of them.</summary>
internal static class CorporaPage
{
    private const string Head = """
        # Corpora

        What becomes of code that was not written for goroutines. Each corpus is a small library in the manner of well-known open ones,
        below `Tests/Corpora.Tests/Corpora`, and an assembly of its own with `[assembly: Goroutine]`. *Written by
        `dotnet run --project Tests/Corpora.Tests -c Release` from what the generator emits and the rules report: not to be edited.*
        The tests build each corpus, Debug and Release, without a warning, and run its program as ordinary code and as a goroutine, calm,
        with some checks suspending and with every check suspending; what it writes is always the same.

        - **suspends**: the method has a twin, and every loop and wait in it gives its thread back.
        - **in part**: the method has a twin. Loops and waits in the parts that are named keep their thread; loops let the others run all
          the same.
        - **ordinary**: something in the method could suspend, but it stays ordinary code, for the reason that is named.
        - **nothing to suspend**: no loop, no wait, no call that leads to one. A twin would do nothing but cost time, whether or not
          something is in its way.

        The share is that of the methods which suspend, all or in part, among those in which something could. Local functions count as
        methods. The other members (constructors, accessors, operators) are never marked by their assembly, and stay ordinary code.


        """;

    /// <summary>Where it is.</summary>
    public static string Path { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(Corpus.Root, "../../docs/corpora.md"));

    /// <summary>The page's text.</summary>
    public static string Write()
    {
        IReadOnlyList<(Corpus Corpus, IReadOnlyList<Finding> Findings)> results =
            [.. Corpus.All.Select(corpus => (corpus, Findings.Of(corpus)))];
        StringBuilder page = new(Head);
        WriteSummary(page, results);
        WriteReasons(page, results.SelectMany(result => result.Findings));
        foreach (var (corpus, findings) in results)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {corpus.Title}\n");
            foreach (var file in findings.GroupBy(finding => finding.Path))
            {
                var title = $"[{System.IO.Path.GetFileName(file.Key)}](../Tests/Corpora.Tests/{file.Key})";
                page.Append(CultureInfo.InvariantCulture, $"\n### {title}\n\n| Method | Result | Why |\n| --- | --- | --- |\n");
                foreach (var finding in file)
                    page.Append(Row(Cell(finding.Name), Words(finding.Fate), string.Join("; ", finding.Reasons.Select(Why))));
            }
        }

        return page.ToString();
    }

    private static void WriteSummary(StringBuilder page, IReadOnlyList<(Corpus Corpus, IReadOnlyList<Finding> Findings)> results)
    {
        page.Append(
            "| Corpus | Lines | Methods | Suspends | In part | Ordinary | Nothing to suspend | Share | Other members |\n"
            + "| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (var (corpus, findings) in results)
            page.Append(Sums($"[{corpus.Title}](#{corpus.Title.ToLowerInvariant().Replace(' ', '-')})", [corpus], findings));
        page.Append(Sums("all", [.. results.Select(result => result.Corpus)], [.. results.SelectMany(result => result.Findings)]));
    }

    private static string Sums(string title, IReadOnlyList<Corpus> corpora, IReadOnlyList<Finding> findings)
    {
        var counts = findings.CountBy(finding => finding.Fate).ToDictionary();
        var suspend = Count(Fate.Suspends) + Count(Fate.SuspendsInPart);
        var could = suspend + Count(Fate.Ordinary);
        var share = could == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * suspend / could:F0} %");
        var lines = corpora.Sum(corpus => corpus.Sources.Sum(source => source.Text.Count(c => c == '\n')));
        var others = corpora
            .Sum(corpus => CompiledCorpus.Of(corpus).Source.SyntaxTrees.Sum(tree => tree.GetRoot().DescendantNodes().Count(IsOtherMember)));
        return Row(
            title,
            lines,
            findings.Count,
            Count(Fate.Suspends),
            Count(Fate.SuspendsInPart),
            Count(Fate.Ordinary),
            Count(Fate.NothingSuspends),
            share,
            others);

        int Count(Fate fate) => counts.GetValueOrDefault(fate);
    }

    /// <summary>Has a body, and is no method that an assembly could mark.</summary>
    private static bool IsOtherMember(SyntaxNode node) =>
        node switch
        {
            BaseMethodDeclarationSyntax member =>
                node is not MethodDeclarationSyntax && (member.Body ?? (object?)member.ExpressionBody) is not null,
            AccessorDeclarationSyntax accessor => (accessor.Body ?? (object?)accessor.ExpressionBody) is not null,
            ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax or IndexerDeclarationSyntax } => true,
            _ => false,
        };

    private static void WriteReasons(StringBuilder page, IEnumerable<Finding> findings)
    {
        page.Append(
            "\n## Reasons\n\n| What is in the way | Methods that stay ordinary | Methods with such a part |\n| --- | --- | --- |\n");
        var reasons =
            from finding in findings
            where finding.Fate != Fate.NothingSuspends
            from construct in finding.Reasons.Select(reason => reason.Kind).Distinct()
            group finding.Fate by construct into fates
            orderby fates.Count() descending, fates.Key
            select fates;
        foreach (var fates in reasons)
            page.Append(Row(Cell(fates.Key), fates.Count(fate => fate == Fate.Ordinary), fates.Count(fate => fate == Fate.SuspendsInPart)));
    }

    private static string Why(Reason reason) =>
        reason.Rule is { } rule ? $"[{rule}](rules/{rule}.md) {Cell(reason.Construct)}" : Cell(reason.Construct);

    private static string Words(Fate fate) => fate switch
    {
        Fate.Suspends => "suspends",
        Fate.SuspendsInPart => "in part",
        Fate.Ordinary => "ordinary",
        Fate.NothingSuspends => "nothing to suspend",
        _ => $"{fate}",
    };

    private static string Row(params IEnumerable<object> cells) => $"| {string.Join(" | ", cells)} |\n";

    private static string Cell(string text) =>
        text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
