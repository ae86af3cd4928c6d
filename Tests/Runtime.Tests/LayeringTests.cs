using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace GoroutineGen.Runtime.Tests;

/// <summary>Runtime's folders use Scheduling and Frames, never the reverse; a file's namespace is its folder's.</summary>
public partial class LayeringTests
{
    private static readonly string[] Lower = ["Scheduling", "Frames"];
    private static readonly string[] Upper = ["Channels", "Sync", "Time", "Contexts", "Interop", "Observability"];

    private static readonly string[] ThatWait =
        ["Scheduling/InnerLock.cs", "Scheduling/Note.cs", "Scheduling/SideTable.cs", "Scheduling/Spinner.cs"];

    // Thread.Yield and Thread.SpinWait do not look for interrupts.
    private const string Waits = @"\block\s*\(|\bMonitor\b|\bnew Lock\(|\bSpinWait(?! *\()|\bSpinLock\b|\bSemaphoreSlim\b|ResetEvent";

    // What .NET waits in, here and there, is given to Uninterrupted.Do.
    private const string Held = @"(?<!Uninterrupted\.Do\([^;]*)";
    private const string WaitsWithin = @"Thread\.Sleep|[tT]hread\w*\.Join\(|ArrayPool|UnsafeRegister|Unregister\(|"
        + @"UnsafeQueueUserWorkItem|UnsafeOnCompleted\(\(|Console\.|\bTwins\.GetOrAdd";
    private const string Tables = "ConditionalWeakTable|ConcurrentDictionary<(?!MethodInfo, MethodInfo)";

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

    /// <summary>
    /// <see cref="Thread.Interrupt"/> ends any wait of .NET's: those stand in files that go on all the same (Scheduling/README.md,
    /// "Interrupts"), and everybody else uses these.
    /// </summary>
    [TestCaseSource(nameof(Files))]
    public void AFileWaitsByWhatInterruptsDoNotEnd(string file)
    {
        if (ThatWait.Contains(file))
            return;
        var lines = File.ReadLines(Path.Combine(Runtime(), file));
        var code = string.Join('\n', lines.Where(static line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)));
        Assert.That(WaitOfDotNet().Matches(code).Select(match => match.Value), Is.Empty);
    }

    [Test]
    public void EveryFileThatWaitsDoes() =>
        Assert.That(
            ThatWait,
            Has.All.Matches<string>(file => WaitOfDotNet().IsMatch(File.ReadAllText(Path.Combine(Runtime(), file)))));

    [Test]
    public void EveryUpperFolderExists() =>
        Assert.That(Upper.Concat(Lower).Select(folder => Path.Combine(Runtime(), folder)), Has.All.Exist);

    [GeneratedRegex($"{Waits}|{Held}({WaitsWithin})|{Tables}")]
    private static partial Regex WaitOfDotNet();

    private static string Runtime([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "Runtime"));
}
