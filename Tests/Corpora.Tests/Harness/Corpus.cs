using System.Runtime.CompilerServices;

namespace GoroutineGen.Corpora.Tests.Harness;

/// <summary>
/// A small library in the manner of well-known open ones; an assembly of its own, all of it marked <c>[assembly: Goroutine]</c>.
/// </summary>
/// <param name="Name">Its folder and its namespace.</param>
/// <param name="Title">What it is, as the page says it.</param>
public sealed record Corpus(string Name, string Title)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Corpus> All { get; } =
    [
        new("Numerics", "Numeric kernels"),
        new("Parsing", "Text parsers"),
        new("Collections", "Data structures"),
    ];

    /// <summary>The folder of this project.</summary>
    public static string Root { get; } = Path.GetDirectoryName(Path.GetDirectoryName(ThisFile()))!;

    /// <summary>Its sources, each with its path below the project's folder.</summary>
    public IEnumerable<(string Path, string Text)> Sources =>
        from file in Directory.EnumerateFiles(Path.Combine(Root, "Corpora", Name), "*.cs").Order(StringComparer.Ordinal)
        select ($"Corpora/{Name}/{Path.GetFileName(file)}", File.ReadAllText(file).ReplaceLineEndings("\n"));

    /// <summary>The type whose <c>Run</c> uses all of the library.</summary>
    public string Program => $"Corpora.{Name}.Program";

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
