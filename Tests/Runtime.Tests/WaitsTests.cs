using System.Text.RegularExpressions;

namespace GoroutineGen.Runtime.Tests;

/// <summary>
/// <see cref="Thread.Interrupt"/> ends any wait of .NET's: those stand in files that go on all the same
/// (Runtime/Scheduling/README.md, "Interrupts"), and everybody else uses these.
/// </summary>
public partial class WaitsTests
{
    private const string Runtime = "Runtime";

    private static readonly string[] ThatWait =
    [
        "Scheduling/InnerLock.cs",
        "Scheduling/Note.cs",
        "Scheduling/OwnNote.cs",
        "Scheduling/SideTable.cs",
        "Scheduling/Spinner.cs",
    ];

    // What blocks there is a call of the user's own: an interrupt ends it as it ends the original's, or that of any stream of .NET's.
    private static readonly string[] OfTheUser = ["Blocking/", "Net/Net.Conn."];

    // Thread.Yield and Thread.SpinWait do not look for interrupts.
    private const string Waits = @"\block\s*\(|\bMonitor\b|\bnew Lock\(|\bSpinWait(?! *\()|\bSpinLock\b|\bSemaphoreSlim\b|ResetEvent";

    // What .NET waits in, here and there, is given to Uninterrupted.Do.
    private const string Held = @"(?<!Uninterrupted\.Do\([^;]*)";
    private const string WaitsWithin = @"Thread\.Sleep|[tT]hread\w*\.Join\(|ArrayPool|UnsafeRegister|Unregister\(|"
        + @"UnsafeQueueUserWorkItem|UnsafeOnCompleted\(\(|Console\.|\bTwins\.GetOrAdd";
    private const string Tables = "ConditionalWeakTable|ConcurrentDictionary<(?!MethodInfo, MethodInfo)";

    [Test]
    public void EveryFileWaitsByWhatInterruptsDoNotEnd() => Assert.That(
        from file in Sources.Files(Runtime).Except(ThatWait)
        where !OfTheUser.Any(start => file.StartsWith(start, StringComparison.Ordinal))
        let lines = Sources.Text(Runtime, file).Split('\n')
        let code = string.Join('\n', lines.Where(static line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)))
        from match in WaitOfDotNet().Matches(code)
        select $"{file}: {match.Value}",
        Is.Empty);

    [Test]
    public void EveryFileThatWaitsDoes() =>
        Assert.That(ThatWait, Has.All.Matches<string>(file => WaitOfDotNet().IsMatch(Sources.Text(Runtime, file))));

    [GeneratedRegex($"{Waits}|{Held}({WaitsWithin})|{Tables}")]
    private static partial Regex WaitOfDotNet();
}
