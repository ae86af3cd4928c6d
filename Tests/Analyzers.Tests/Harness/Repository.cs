using System.Runtime.CompilerServices;

namespace GoroutineGen.Analyzers.Tests.Harness;

/// <summary>The files of this repository, for tests of what they say.</summary>
internal static class Repository
{
    private static readonly string[] Made = ["bin", "obj", "artifacts", ".git"];

    public static string Root { get; } = FindRoot();

    /// <summary>The paths of all files with the extension that are not made by a build, relative to <see cref="Root"/>.</summary>
    public static IEnumerable<string> Files(string extension) =>
        from path in Directory.EnumerateFiles(Root, "*" + extension, SearchOption.AllDirectories)
        let relative = Path.GetRelativePath(Root, path)
        where !relative.Split(Path.DirectorySeparatorChar).Any(Made.Contains)
        select relative;

    private static string FindRoot([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", ".."));
}
