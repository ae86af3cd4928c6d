using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Text.RegularExpressions;

namespace GoroutineGen.Package.Tests;

/// <summary>Whoever debugs into the package finds its sources, and none of the folders of the machine that built it.</summary>
public partial class SymbolTests
{
    private const string LibrarySymbols = "lib/net10.0/GoroutineGen.Runtime.pdb";

    // The kind of custom debug information that holds source links, in the format of portable symbols.
    private static readonly Guid SourceLinkKind = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    private static IEnumerable<string> Assemblies => PackageUnderTest.Files().Where(file => file.EndsWith(".dll"));

    [Test]
    public void TheSymbolsAreThoseOfThePackedLibrary()
    {
        using var library = new PEReader(PackageUnderTest.Read("lib/net10.0/GoroutineGen.Runtime.dll"));
        var entry = library.ReadDebugDirectory().Single(e => e.Type == DebugDirectoryEntryType.CodeView);
        using var symbols = LibrarySymbolsReader();
        var id = new BlobContentId(symbols.GetMetadataReader().DebugMetadataHeader!.Id);

        Assert.That((id.Guid, id.Stamp), Is.EqualTo((library.ReadCodeViewDebugDirectoryData(entry).Guid, entry.Stamp)));
    }

    [TestCaseSource(nameof(Assemblies))]
    public void TheAssemblyIsDeterministic(string assembly)
    {
        using var image = new PEReader(PackageUnderTest.Read(assembly));

        Assert.That(image.ReadDebugDirectory().Select(entry => entry.Type), Has.One.EqualTo(DebugDirectoryEntryType.Reproducible));
    }

    [TestCaseSource(nameof(Assemblies))]
    public void EverySourceIsNamedByItsPlaceInTheRepository(string assembly)
    {
        using var symbols = SymbolsOf(assembly);
        var reader = symbols.GetMetadataReader();

        Assert.That(
            reader.Documents.Select(handle => reader.GetString(reader.GetDocument(handle).Name)),
            Is.Not.Empty.And.All.StartsWith("/_/"));
    }

    [TestCaseSource(nameof(Assemblies))]
    public void TheSourcesOfTheCommitAreLinked(string assembly)
    {
        using var symbols = SymbolsOf(assembly);
        var reader = symbols.GetMetadataReader();
        var links =
            from handle in reader.CustomDebugInformation
            let information = reader.GetCustomDebugInformation(handle)
            where reader.GetGuid(information.Kind) == SourceLinkKind
            select Encoding.UTF8.GetString(reader.GetBlobBytes(information.Value));

        Assert.That(
            links.Select(link => SourceLink().Match(link).Groups["commit"].Value),
            Is.EqualTo(PackageUnderTest.Commit is { } commit ? new[] { commit } : []));
    }

    private static MetadataReaderProvider SymbolsOf(string assembly)
    {
        using var image = new PEReader(PackageUnderTest.Read(assembly));
        var embedded = image.ReadDebugDirectory().Where(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb).ToArray();
        return embedded.Length == 0 ? LibrarySymbolsReader() : image.ReadEmbeddedPortablePdbDebugDirectoryData(embedded.Single());
    }

    private static MetadataReaderProvider LibrarySymbolsReader() =>
        MetadataReaderProvider.FromPortablePdbStream(PackageUnderTest.Read(PackageUnderTest.SymbolsPath, LibrarySymbols));

    [GeneratedRegex(@"""/_/\*"":""https://[^""]+/(?<commit>[0-9a-f]+)/\*""")]
    private static partial Regex SourceLink();
}
