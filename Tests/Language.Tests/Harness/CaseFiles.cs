using System.Runtime.CompilerServices;

namespace GoroutineGen.Language.Tests.Harness;

/// <summary>The cases, and the library that they may use: files beside the tests.</summary>
internal static class CaseFiles
{
    /// <summary>The folder of this project.</summary>
    public static string Root { get; } = Path.GetDirectoryName(Path.GetDirectoryName(ThisFile()))!;

    /// <summary>All cases, by chapter and title.</summary>
    public static IReadOnlyList<CaseFile> All { get; } =
    [
        .. from folder in Directory.EnumerateDirectories(Path.Combine(Root, "Cases"))
           from file in Directory.EnumerateFiles(folder, "*.cs")
           let found = CaseFile.Parse(Path.GetFileName(folder), Path.GetFileNameWithoutExtension(file), Read(file))
           orderby found.Chapter, found.Title, found.Name
           select found,
    ];

    /// <summary>The sources of the library, by path below the project's folder.</summary>
    public static IReadOnlyDictionary<string, string> Library { get; } =
        Directory.EnumerateFiles(Path.Combine(Root, "Library"), "*.cs").ToDictionary(file => $"Library/{Path.GetFileName(file)}", Read);

    private static string Read(string file) => File.ReadAllText(file).ReplaceLineEndings("\n");

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
