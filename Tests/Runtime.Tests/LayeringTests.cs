using System.Runtime.CompilerServices;

namespace GoroutineGen.Runtime.Tests;

/// <summary>Runtime's folders use Scheduling and Frames, never the reverse; a file's namespace is its folder's.</summary>
public class LayeringTests
{
    private static readonly string[] Lower = ["Scheduling", "Frames"];
    private static readonly string[] Upper = ["Channels", "Sync", "Time", "Contexts", "Interop", "Observability"];

    private static IEnumerable<string> Files => Directory.EnumerateFiles(Runtime(), "*.cs", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Runtime(), file).Replace('\\', '/'))
        .Where(file => !file.StartsWith("obj/", StringComparison.Ordinal) && !file.StartsWith("bin/", StringComparison.Ordinal));

    [TestCaseSource(nameof(Files))]
    public void AFileKeepsToItsLayer(string file)
    {
        var text = File.ReadAllText(Path.Combine(Runtime(), file));
        var folder = file.Contains('/') ? file[..file.IndexOf('/')] : "";
        if (Lower.Contains(folder))
        {
            foreach (var upper in Upper)
                Assert.That(text, Does.Not.Contain($"using GoroutineGen.{upper};"));
        }

        // Parts of public types, such as Chan, may lie with the mechanism they belong to.
        var expected = folder.Length == 0 ? "GoroutineGen" : $"GoroutineGen.{folder}";
        Assert.That(text, Does.Contain($"namespace {expected};").Or.Contain("namespace GoroutineGen;"));
    }

    [Test]
    public void EveryUpperFolderExists() => Assert.That(Upper.Concat(Lower).Select(folder => Path.Combine(Runtime(), folder)), Has.All.Exist);

    private static string Runtime([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "Runtime"));
}
