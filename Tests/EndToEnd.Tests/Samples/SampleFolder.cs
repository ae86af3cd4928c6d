using System.Diagnostics;

namespace GoroutineGen.EndToEnd.Tests.Samples;

/// <summary>A folder to count in, gone after the test.</summary>
internal sealed class SampleFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("wordcount-");
    private bool _hasUnreadableFile;

    public string Path => _folder.FullName;

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    public SampleFolder Add(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
        return this;
    }

    public SampleFolder Add(string name, byte[] bytes)
    {
        File.WriteAllBytes(PathOf(name), bytes);
        return this;
    }

    public SampleFolder AddFolderLink(string name, string target)
    {
        Directory.CreateSymbolicLink(PathOf(name), target);
        return this;
    }

    public SampleFolder AddFileLink(string name, string target)
    {
        File.CreateSymbolicLink(PathOf(name), target);
        return this;
    }

    /// <summary>Adds what .NET has no call for, by a command that runs in the folder.</summary>
    public SampleFolder AddByShell(string command)
    {
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", command]) { WorkingDirectory = Path })!;
        shell.WaitForExit();
        Assert.That(shell.ExitCode, Is.Zero, command);
        return this;
    }

    /// <summary>Adds a file that cannot be opened, not even by root: its name is no UTF-8, so that .NET cannot say it.</summary>
    public SampleFolder AddUnreadableFile()
    {
        _hasUnreadableFile = true;
        return AddByShell("""printf 'not counted' > "$(printf 'unreadable\377')" """);
    }

    public void Dispose()
    {
        if (_hasUnreadableFile)
            AddByShell("rm unreadable*");
        _folder.Delete(recursive: true);
    }
}
