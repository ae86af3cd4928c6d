using System.Text.Json;
using System.Text.Json.Serialization;

namespace WordCount;

/// <summary>What is printed at the end, as text or as a JSON document.</summary>
internal static class Report
{
    public static void Write(TextWriter output, Totals totals, Options options)
    {
        var top = options.Top > 0 ? totals.Table.Top(options.Top) : null;
        if (options.Json)
            WriteJson(output, totals, options, top);
        else
            WriteText(output, totals, top ?? []);
    }

    private static void WriteText(TextWriter output, Totals totals, IReadOnlyList<WordFrequency> top)
    {
        output.WriteLine($"words: {totals.Words}, files: {totals.Files}, bytes: {totals.Bytes}, skipped: {totals.Skipped.Count}");
        foreach (var entry in top) output.WriteLine($"{entry.Count,10} {entry.Word}");
    }

    private static void WriteJson(TextWriter output, Totals totals, Options options, IReadOnlyList<WordFrequency>? top)
    {
        var document = new JsonReport(
            options.Folder,
            totals.Words,
            totals.Files,
            totals.Bytes,
            [.. totals.Skipped.Select(static file => new SkippedFile(file.Path, file.Error!))],
            top);
        output.WriteLine(JsonSerializer.Serialize(document, JsonReportContext.Default.JsonReport));
    }
}

internal sealed record JsonReport(
    string Folder, long Words, long Files, long Bytes, IReadOnlyList<SkippedFile> Skipped, IReadOnlyList<WordFrequency>? Top);

internal sealed record SkippedFile(string Path, string Reason);

[JsonSourceGenerationOptions(
    WriteIndented = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(JsonReport))]
internal sealed partial class JsonReportContext : JsonSerializerContext;
