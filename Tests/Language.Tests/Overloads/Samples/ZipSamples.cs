using System.IO.Compression;

namespace GoroutineGen.Language.Tests.Overloads;

/// <summary>Samples for archives.</summary>
internal static class ZipSamples
{
    private const string Extensions = "System.IO.Compression.ZipFileExtensions";

    public static void AddTo(SampleCatalogue catalogue)
    {
        catalogue.Add("string#sourceDirectoryName", At("folder"), At("missing"), _ => "");
        catalogue.Add("string#destinationArchiveFileName", At("new.zip"), At("file.txt"), At("missing/new.zip"), _ => "");
        catalogue.Add("string#sourceArchiveFileName", Archive, At("missing.zip"), At("file.txt"), _ => "");
        catalogue.Add("string#archiveFileName", Archive, At("missing.zip"), At("file.txt"), _ => "");
        catalogue.Add("string#destinationDirectoryName", At("extracted"), At("folder"), At("file.txt"), _ => "");
        catalogue.Add("System.IO.Stream#source", _ => new MemoryStream(Bytes()), _ => new MemoryStream([1, 2, 3]));
        catalogue.Add("System.IO.Compression.ZipFile#destination", _ => new MemoryStream(), _ => new MemoryStream([], writable: false));
        catalogue.Add("System.IO.Compression.CompressionLevel", _ => CompressionLevel.Fastest, _ => CompressionLevel.NoCompression,
            _ => (CompressionLevel)99);
        catalogue.Add("System.IO.Compression.ZipArchiveMode", _ => ZipArchiveMode.Read, _ => ZipArchiveMode.Create,
            _ => ZipArchiveMode.Update, _ => (ZipArchiveMode)99);
        catalogue.Add($"{Extensions}#destination", _ => new ZipArchive(new MemoryStream(), ZipArchiveMode.Create), _ => Read());
        catalogue.Add([$"{Extensions}.ExtractToDirectory#source", $"{Extensions}.ExtractToDirectoryAsync#source"],
            _ => Read(), _ => new ZipArchive(new MemoryStream(), ZipArchiveMode.Create));
        catalogue.Add([$"{Extensions}.ExtractToFile#source", $"{Extensions}.ExtractToFileAsync#source"],
            _ => Read().GetEntry("one.txt"));
        catalogue.Add("string#entryName", _ => "entry.txt", _ => "");
    }

    private static ZipArchive Read() => new(new MemoryStream(Bytes()));

    private static byte[] Bytes()
    {
        using MemoryStream bytes = new();
        using (ZipArchive archive = new(bytes, ZipArchiveMode.Create))
        {
            foreach (var name in (string[])["one.txt", "below/two.txt"])
            {
                var entry = archive.CreateEntry(name);
                entry.LastWriteTime = SceneFiles.Then;
                using StreamWriter writer = new(entry.Open());
                writer.Write($"content of {name}");
            }
        }

        return bytes.ToArray();
    }

    private static object? Archive(Scene scene)
    {
        File.WriteAllBytes(scene.Files.Path("some.zip"), Bytes());
        return scene.Files.Path("some.zip");
    }

    private static Func<Scene, object?> At(string name) => scene => scene.Files.Path(name);
}
