using System.IO.Compression;
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

    public static string Version => Value("version");

    public static string Value(string element) => Metadata.Element(Metadata.Name.Namespace + element)!.Value;

    public static string[] Files()
    {
        using var archive = ZipFile.OpenRead(Path);
        return [.. archive.Entries.Select(e => e.FullName)];
    }

    private static XElement ReadMetadata()
    {
        using var archive = ZipFile.OpenRead(Path);
        using var nuspec = archive.GetEntry("GoroutineGen.nuspec")!.Open();
        return XDocument.Load(nuspec).Root!.Elements().Single(e => e.Name.LocalName == "metadata");
    }
}
