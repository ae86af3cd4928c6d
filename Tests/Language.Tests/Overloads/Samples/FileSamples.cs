using Microsoft.Win32.SafeHandles;

namespace GoroutineGen.Language.Tests.Overloads;

/// <summary>Samples for files and folders.</summary>
internal static class FileSamples
{
    private const UnixFileMode OwnersOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public static void AddTo(SampleCatalogue catalogue)
    {
        AddPaths(catalogue);
        AddOptions(catalogue);
        AddFolders(catalogue);
        AddHandles(catalogue);
        AddStreams(catalogue);
    }

    private static void AddPaths(SampleCatalogue catalogue)
    {
        catalogue.Add("System.IO.File#path", At("file.txt"), At("missing.txt"), At("missing/file.txt"), At("folder"), At("link"), _ => "");
        catalogue.Add(["System.IO.FileStream#path", "System.IO.StreamReader#path", "System.IO.StreamWriter#path"],
            At("file.txt"), At("missing.txt"), At("missing/file.txt"), At("folder"), _ => "");
        catalogue.Add("System.IO.File.CreateSymbolicLink#path", At("new"), At("file.txt"), _ => "");
        catalogue.Add("System.IO.Directory.CreateSymbolicLink#path", At("new"), At("file.txt"), _ => "");
        catalogue.Add("string#pathToTarget", At("file.txt"), At("missing"), _ => "");
        catalogue.Add("System.IO.File.ResolveLinkTarget#linkPath", At("link"), At("file.txt"), At("missing"), _ => "");
        catalogue.Add("System.IO.Directory.ResolveLinkTarget#linkPath", At("folder"), At("link"), At("missing"), _ => "");
        catalogue.Add(["string#sourceFileName"], At("file.txt"), At("missing.txt"), At("folder"), _ => "");
        catalogue.Add(["string#destFileName"], At("new.txt"), At("other.txt"), At("missing/file.txt"), At("folder"), _ => "");
        catalogue.Add("string#destinationFileName", At("other.txt"), At("missing.txt"), At("folder"), _ => "");
        catalogue.Add("string#destinationBackupFileName", At("backup.txt"), At("folder"), _ => "");
        catalogue.Add("System.IO.FileInfo#this", scene => new FileInfo(scene.Files.Path("file.txt")),
            scene => new FileInfo(scene.Files.Path("missing.txt")), scene => new FileInfo(scene.Files.Path("folder")));
        catalogue.Add("System.IO.FileInfo.Create#this", scene => new FileInfo(scene.Files.Path("new.txt")),
            scene => new FileInfo(scene.Files.Path("file.txt")), scene => new FileInfo(scene.Files.Path("missing/new.txt")));
        catalogue.Add("System.Collections.Generic.IEnumerable<string>#contents", _ => new[] { "one", "two" }, _ => FailingLines());
        catalogue.Add("string[]#contents", _ => new[] { "one", "two" }, _ => Array.Empty<string>());
        catalogue.Add("System.ReadOnlyMemory<byte>", _ => new ReadOnlyMemory<byte>([1, 2, 3]), _ => default(ReadOnlyMemory<byte>));
        catalogue.Add("System.ReadOnlyMemory<char>", _ => "memory".AsMemory(), _ => default(ReadOnlyMemory<char>));
    }

    private static void AddOptions(SampleCatalogue catalogue)
    {
        catalogue.Add("System.IO.FileMode", _ => FileMode.Open, _ => FileMode.Create, _ => FileMode.CreateNew,
            _ => FileMode.OpenOrCreate, _ => FileMode.Append, _ => FileMode.Truncate, _ => (FileMode)99);
        catalogue.Add("System.IO.FileAccess", _ => FileAccess.ReadWrite, _ => FileAccess.Read, _ => FileAccess.Write, _ => (FileAccess)99);
        catalogue.Add("System.IO.FileShare", _ => FileShare.Read, _ => FileShare.None, _ => (FileShare)999);
        catalogue.Add("System.IO.FileOptions", _ => FileOptions.None, _ => FileOptions.Asynchronous, _ => FileOptions.DeleteOnClose);
        catalogue.Add("int#bufferSize", _ => 4096, _ => 0, _ => 1, _ => -2);
        catalogue.Add("long#preallocationSize", _ => 0L, _ => -1L);
        catalogue.Add("System.IO.FileStreamOptions", _ => new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Read },
            _ => new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write },
            _ => new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write });
        catalogue.Add(["System.IO.StreamWriter#options"],
            _ => new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write },
            _ => new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Read });
        catalogue.Add("System.IO.FileAttributes", _ => FileAttributes.ReadOnly, _ => FileAttributes.Normal);
        catalogue.Add("System.IO.UnixFileMode", _ => OwnersOnly, _ => UnixFileMode.None, _ => (UnixFileMode)0x10000);
        catalogue.Add("System.IO.SearchOption", _ => SearchOption.AllDirectories, _ => SearchOption.TopDirectoryOnly,
            _ => (SearchOption)99);
        catalogue.Add("System.IO.EnumerationOptions", _ => new EnumerationOptions { RecurseSubdirectories = true },
            _ => new EnumerationOptions { MatchCasing = MatchCasing.CaseInsensitive });
        catalogue.Add("string#searchPattern", _ => "*.txt", _ => "*", _ => "", _ => "in*");
    }

    private static void AddFolders(SampleCatalogue catalogue)
    {
        catalogue.Add("System.IO.Directory#path", At("folder"), At("missing"), At("file.txt"), _ => "");
        catalogue.Add("System.IO.Directory.Delete#path", At("empty"), At("folder"), At("missing"), At("file.txt"), _ => "");
        catalogue.Add("System.IO.Directory.CreateDirectory#path", At("new/below"), At("folder"), At("file.txt"), _ => "");
        catalogue.Add("System.IO.Directory.SetCurrentDirectory#path", InHome("folder"), InHome("missing"), InHome("file.txt"), InHome(""));
        catalogue.Add("System.IO.Directory#sourceDirName", At("folder"), At("missing"), At("file.txt"), _ => "");
        catalogue.Add("System.IO.Directory#destDirName", At("new"), At("empty"), At("folder"), _ => "");
        catalogue.Add("System.IO.Directory.CreateTempSubdirectory#scene", Temporary);
        catalogue.Add("string#prefix", _ => "matrix", _ => "", _ => "missing/folder");
        catalogue.Add("System.IO.DirectoryInfo#this", scene => new DirectoryInfo(scene.Files.Path("folder")),
            scene => new DirectoryInfo(scene.Files.Path("missing")));
        catalogue.Add("System.IO.DirectoryInfo.Delete#this", scene => new DirectoryInfo(scene.Files.Path("empty")),
            scene => new DirectoryInfo(scene.Files.Path("folder")), scene => new DirectoryInfo(scene.Files.Path("missing")));
        catalogue.Add("System.IO.DirectoryInfo#path", _ => "new", _ => "deep", _ => "../outside", _ => "");
        catalogue.Add("System.IO.DirectoryInfo#destDirName", At("new"), At("empty"), At("missing/new"), _ => "");
    }

    private static void AddHandles(SampleCatalogue catalogue)
    {
        catalogue.Add("Microsoft.Win32.SafeHandles.SafeFileHandle", scene => Open(scene), Closed, _ => new SafeFileHandle(),
            scene => File.OpenHandle(scene.Files.Path("file.txt")));
        catalogue.Add("nint", scene => GivenAway(Open(scene)), _ => (nint)(-1));
        catalogue.Add("long#fileOffset", _ => 2L, _ => 100L, _ => -1L);
        catalogue.Add("System.Collections.Generic.IReadOnlyList<System.Memory<byte>>",
            _ => new Memory<byte>[] { new byte[3], new byte[4] }, _ => Array.Empty<Memory<byte>>());
        catalogue.Add("System.Collections.Generic.IReadOnlyList<System.ReadOnlyMemory<byte>>",
            _ => new ReadOnlyMemory<byte>[] { new byte[] { 1, 2 }, new byte[] { 3 } }, _ => Array.Empty<ReadOnlyMemory<byte>>());
        catalogue.Add("System.Memory<byte>", _ => new Memory<byte>(new byte[5]), _ => default(Memory<byte>));
    }

    private static void AddStreams(SampleCatalogue catalogue)
    {
        catalogue.Add("System.IO.FileStream#this", scene => Stream(scene), scene => Stream(scene, FileOptions.Asynchronous),
            scene => File.OpenRead(scene.Files.Path("file.txt")), scene => File.OpenWrite(scene.Files.Path("file.txt")));
        catalogue.Add("System.IO.FileStream.EndRead#asyncResult",
            scene => scene.Receiver is FileStream { CanRead: true } stream
                ? stream.BeginRead(new byte[4], 0, 4, null, null)
                : Task.CompletedTask,
            _ => Task.FromResult(3));
        catalogue.Add("System.IO.FileStream.EndWrite#asyncResult",
            scene => scene.Receiver is FileStream { CanWrite: true } stream
                ? stream.BeginWrite(new byte[4], 0, 4, null, null)
                : Task.CompletedTask,
            _ => Task.FromResult(3));
        catalogue.Add("System.AsyncCallback", _ => null);
        catalogue.Add("System.IO.SeekOrigin", _ => SeekOrigin.Begin, _ => SeekOrigin.Current, _ => SeekOrigin.End, _ => (SeekOrigin)9);
        catalogue.Add("System.IO.FileStream#long value", _ => 3L, _ => 50L, _ => -1L);
    }

    private static FileStream Stream(Scene scene, FileOptions options = FileOptions.None) =>
        new(scene.Files.Path("file.txt"), FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 8, options);

    private static SafeFileHandle Open(Scene scene) =>
        File.OpenHandle(scene.Files.Path("file.txt"), FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);

    private static SafeFileHandle Closed(Scene scene)
    {
        var handle = Open(scene);
        handle.Dispose();
        return handle;
    }

    /// <summary>The handle belongs to whoever gets the number.</summary>
    private static nint GivenAway(SafeFileHandle handle)
    {
        var number = handle.DangerousGetHandle();
        handle.SetHandleAsInvalid();
        return number;
    }

    private static IEnumerable<string> FailingLines()
    {
        yield return "one";
        throw new InvalidOperationException("No more lines.");
    }

    private static Func<Scene, object?> At(string name) => scene => scene.Files.Path(name);

    /// <summary>The folder that is made outside the scene goes with the scene.</summary>
    private static object? Temporary(Scene scene)
    {
        scene.AtEnd(() => (scene.Result as DirectoryInfo)?.Delete());
        return null;
    }

    private static Func<Scene, object?> InHome(string name) => scene =>
    {
        var home = Environment.CurrentDirectory;
        scene.LookAt("current directory", () => Environment.CurrentDirectory == home ? "as before" : Environment.CurrentDirectory);
        scene.AtEnd(() => Environment.CurrentDirectory = home);
        return name == "" ? "" : scene.Files.Path(name);
    };
}
