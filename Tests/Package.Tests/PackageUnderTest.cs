using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace GoroutineGen.Package.Tests;

/// <summary>The package this project's build has packed, or the one the environment variable names.</summary>
internal static class PackageUnderTest
{
    public const string PathVariable = "GOROUTINEGEN_PACKAGE";

    public static string Path { get; } =
        Environment.GetEnvironmentVariable(PathVariable) is { Length: > 0 } path
            ? System.IO.Path.GetFullPath(path)
            : Directory.GetFiles(System.IO.Path.Combine(AppContext.BaseDirectory, "package"), "*.nupkg").Single();

    public static XElement Metadata { get; } = ReadMetadata();

    public static XElement Repository { get; } = Metadata.Elements().Single(e => e.Name.LocalName == "repository");

    /// <summary>The commit that the package was built from; null when it was built from a copy without history.</summary>
    public static string? Commit { get; } = (string?)Repository.Attribute("commit");

    public static string Version => Value("version");

    public static string SymbolsPath => System.IO.Path.ChangeExtension(Path, ".snupkg");

    public static string Value(string element) => Metadata.Element(Metadata.Name.Namespace + element)!.Value;

    public static string[] Files() => Files(Path);

    public static string[] Files(string package)
    {
        using var archive = ZipFile.OpenRead(package);
        return [.. archive.Entries.Select(e => e.FullName)];
    }

    public static MemoryStream Read(string file) => Read(Path, file);

    public static MemoryStream Read(string package, string file)
    {
        using var archive = ZipFile.OpenRead(package);
        using var entry = archive.GetEntry(file)!.Open();
        var content = new MemoryStream();
        entry.CopyTo(content);
        content.Position = 0;
        return content;
    }

    /// <summary>Whether this repository has a history, and what is built here knows its commit.</summary>
    public static bool HasHistory([CallerFilePath] string thisFile = "") =>
        System.IO.Path.Exists(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(thisFile)!, "..", "..", ".git"));

    private static XElement ReadMetadata() =>
        XDocument.Load(Read("GoroutineGen.nuspec")).Root!.Elements().Single(e => e.Name.LocalName == "metadata");
}
