using System.Runtime.CompilerServices;

namespace GoroutineGen.Language.Tests.Harness;

/// <summary>The cases, and the libraries that they may use: files beside the tests.</summary>
internal static class CaseFiles
{
    /// <summary>The folder of this project.</summary>
    public static string Root { get; } = Path.GetDirectoryName(Path.GetDirectoryName(ThisFile()))!;

    /// <summary>The cases that the page lists, by chapter and title.</summary>
    public static IReadOnlyList<CaseFile> Listed { get; } = [.. In(CaseFile.Listed)];

    /// <summary>All cases.</summary>
    public static IReadOnlyList<CaseFile> All { get; } = [.. Listed, .. In(CaseFile.Unlisted)];

    /// <summary>The files of a folder of sources, by path below the project's folder.</summary>
    public static IReadOnlyDictionary<string, string> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs").ToDictionary(file => $"{folder}/{Path.GetFileName(file)}", Read);

    private static IEnumerable<CaseFile> In(string folder) =>
        from chapter in Directory.EnumerateDirectories(Path.Combine(Root, folder))
        from file in Directory.EnumerateFiles(chapter, "*.cs")
        let found = CaseFile.Parse(folder, Path.GetFileName(chapter), Path.GetFileNameWithoutExtension(file), Read(file))
        orderby found.Chapter, found.Title, found.Name
        select found;

    private static string Read(string file) => File.ReadAllText(file).ReplaceLineEndings("\n");

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
