using System.Text;

namespace GoroutineGen.Language.Tests.Overloads;

/// <summary>A folder with known files, for one call.</summary>
internal sealed class SceneFiles : IDisposable
{
    /// <summary>When each file was written and read before the call.</summary>
    public static readonly DateTime Then = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    /// <summary>A folder that no disk stands behind, where there is one.</summary>
    private const string InMemory = "/dev/shm";

    private static readonly string[] Files = ["file.txt", "other.txt", "folder/inner.txt", "folder/deep/deepest.md"];

    /// <summary>Makes the files.</summary>
    public SceneFiles()
    {
        var parent = Directory.Exists(InMemory) ? InMemory : System.IO.Path.GetTempPath();
        Root = System.IO.Path.Combine(parent, $"overloads-{Guid.NewGuid():N}");
        Directory.CreateDirectory(Path("folder/deep"));
        Directory.CreateDirectory(Path("empty"));
        foreach (var file in Files)
        {
            File.WriteAllText(Path(file), $"{file}\nsecond line\n");
            File.SetLastWriteTimeUtc(Path(file), Then);
            File.SetLastAccessTimeUtc(Path(file), Then);
        }

        File.CreateSymbolicLink(Path("link"), Path("file.txt"));
    }

    /// <summary>The folder's path.</summary>
    public string Root { get; }

    /// <summary>The path of a file or a folder, whether it is there or not.</summary>
    public string Path(string name) => System.IO.Path.Combine(Root, name);

    /// <summary>Every file and folder, with what is in it, and whether its times are those from before.</summary>
    public string Content()
    {
        StringBuilder content = new();
        foreach (var entry in new DirectoryInfo(Root).EnumerateFileSystemInfos("*", SearchOption.AllDirectories).OrderBy(Name))
        {
            content.Append($"\n  {entry.FullName} {entry.Attributes} {entry.UnixFileMode} {entry.LinkTarget}");
            if (entry is FileInfo { LinkTarget: null } file)
                content.Append($" {Rendering.Of(file.LastWriteTimeUtc)} {Rendering.Of(ContentOf(file))}");
        }

        return content.ToString();
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static string Name(FileSystemInfo entry) => entry.FullName;

    private static object ContentOf(FileInfo file)
    {
        if (!OperatingSystem.IsWindows() && (file.UnixFileMode & UnixFileMode.UserRead) == 0)
            return "not to be read";
        using FileStream stream = new(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes.All(value => value is < 127 and > 8) ? Encoding.ASCII.GetString(bytes) : bytes;
    }
}
