using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Model;

namespace GoroutineGen.Generator.Emission;

/// <summary>Prints the report for readers, as Markdown in a comment.</summary>
internal static class ReportPage
{
    public const string HintName = "ReportPage.g.cs";

    public static string Emit(ReportModel report)
    {
        SourceWriter page = new();
        page.WriteLine("# Goroutine methods: where they can stop, and what was not rewritten");
        page.WriteLine("");
        page.WriteLine("| method | twin | checks | suspends | in regions | in blocking form |");
        page.WriteLine("| --- | --- | ---: | ---: | ---: | ---: |");
        foreach (var method in report.Methods)
        {
            page.WriteLine($"| {Code(method.Method)} | {method.Form} | {method.Checks} | {method.Suspends.Count} | {method.Regions.Count} "
                + $"| {method.Kept.Count} |");
        }
        foreach (var method in report.Methods)
            Write(method, page);
        return ReportComment.Around(page.ToString().Replace("*/", "*&#47;"));
    }

    private static void Write(MethodReport method, SourceWriter page)
    {
        page.WriteLine("");
        page.WriteLine($"## {Code(method.Method)}");
        page.WriteLine("");
        page.WriteLine($"{method.File}, line {method.Line}. " + (method.Form == "none" ? "Ordinary code." : $"Twin: {method.Form}."));
        Write("Suspends at", method.Suspends, page);
        Write("Holds a thread, but no processor, at", method.Regions, page);
        Write("Keeps the blocking form", method.Kept, page);
        Write("Not rewritten", method.Refused, page);
    }

    private static void Write(string title, EquatableArray<ReportedCall> calls, SourceWriter page)
    {
        if (calls.Count == 0)
            return;
        page.WriteLine("");
        page.WriteLine($"{title}:");
        page.WriteLine("");
        foreach (var call in calls)
            page.WriteLine($"- line {call.Line}: {Code(call.Code)}");
    }

    private static void Write(string title, EquatableArray<ReportedObstacle> obstacles, SourceWriter page)
    {
        if (obstacles.Count == 0)
            return;
        page.WriteLine("");
        page.WriteLine($"{title}:");
        page.WriteLine("");
        foreach (var obstacle in obstacles)
        {
            page.WriteLine($"- line {obstacle.Line}, because of {obstacle.Construct}: {obstacle.Reason}. {obstacle.WayOut.TrimEnd('.')}.");
            foreach (var wait in obstacle.Waits)
                page.WriteLine($"  - holds its thread at line {wait.Line}: {Code(wait.Code)}");
        }
    }

    private static string Code(string text) => $"`` {text.Replace("|", "\\|")} ``";
}
