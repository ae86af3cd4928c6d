using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace GoroutineGen.Scheduling;

/// <summary>What Linux tells of the process's threads: their numbers and names.</summary>
internal static class SystemThreads
{
    private const string Tasks = "/proc/self/task";
    private const string CurrentTask = "/proc/thread-self"; // A link to "123/task/124": the process and the thread.
    private const string PoolWorker = ".NET TP Worker";

    // Threads that .NET has for itself, by the names that the system shows (cut to 15 characters), with how many there are. A thread
    // without a name has the name of the thread that started it, so a thread more than listed is a stranger. Not listed, so that they count
    // as strangers: .NET Sockets, .NET Long Running Task, .NET TP Wait, .NET File Watcher.
    private static readonly Dictionary<string, int> RuntimeOwn = new()
    {
        [".NET BGC"] = int.MaxValue,
        [".NET Debugger"] = 1,
        [".NET DebugPipe"] = 1,
        [".NET EventPipe"] = 1,
        [".NET Finalizer"] = 1,
        [".NET Server GC"] = int.MaxValue,
        [".NET SigHandler"] = 1,
        [".NET SynchManag"] = 1,
        [".NET Tiered Com"] = 1,
        [".NET Timer"] = 1,
        [".NET TP Gate"] = 1,
    };

    /// <summary>The number of the calling thread; empty where the system does not tell.</summary>
    internal static string CurrentId()
    {
        if (!OperatingSystem.IsLinux())
            return "";
        try
        {
            return Path.GetFileName(new FileInfo(CurrentTask).LinkTarget) ?? "";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    /// <summary>Opens what the system tells of a thread's state; null where the system does not tell.</summary>
    internal static SafeFileHandle? OpenState(string id)
    {
        if (id.Length == 0)
            return null;
        try
        {
            return File.OpenHandle(Path.Combine(Tasks, id, "stat"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null; // The thread has ended, or no more files can be opened.
        }
    }

    /// <summary>
    /// Whether the thread sleeps: it waits for something other than a core. False when the thread has ended. Allocates nothing.
    /// </summary>
    internal static bool IsAsleep(SafeFileHandle state)
    {
        // "123 (name) S ...", the name at most 15 bytes long.
        Span<byte> text = stackalloc byte[64];
        try
        {
            text = text[..RandomAccess.Read(state, text, 0)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }

        var name = text.LastIndexOf((byte)')');
        return name >= 0 && name + 2 < text.Length && text[name + 2] is (byte)'S' or (byte)'D';
    }

    /// <summary>
    /// For how long the thread has had a core, in nanoseconds. Null when the thread sleeps, so that it does not lack a core, or when the
    /// system does not tell.
    /// </summary>
    internal static long? CoreTimeIfReady(string id)
    {
        if (id.Length == 0)
            return null;
        try
        {
            // "123 (name) R ..." and "nanoseconds on a core, nanoseconds ready without one, turns".
            var status = File.ReadAllText(Path.Combine(Tasks, id, "stat"));
            if (status[status.LastIndexOf(')') + 2] != 'R')
                return null;
            var times = File.ReadAllText(Path.Combine(Tasks, id, "schedstat"));
            return long.Parse(times.AsSpan(0, times.IndexOf(' ')), CultureInfo.InvariantCulture);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException or ArgumentException)
        {
            return null; // The thread has ended, or the system keeps no such statistics.
        }
    }

    /// <summary>
    /// Whether there is a thread that is neither <paramref name="accounted"/> for nor one of .NET's own. What Linux does not tell counts as
    /// a stranger; on other systems there are no strangers.
    /// </summary>
    internal static bool AnyStranger(HashSet<string> accounted)
    {
        if (!OperatingSystem.IsLinux())
            return false;
        var expected = new Dictionary<string, int>(RuntimeOwn) { [PoolWorker] = ThreadPool.ThreadCount };
        try
        {
            foreach (var task in Directory.EnumerateDirectories(Tasks))
            {
                if (accounted.Contains(Path.GetFileName(task)))
                    continue;
                var name = File.ReadAllText(Path.Combine(task, "comm")).TrimEnd('\n');
                if (!expected.TryGetValue(name, out var left) || left == 0)
                    return true;
                expected[name] = left - 1;
            }

            return false;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return true; // Perhaps a thread has just ended; the next look will tell.
        }
    }
}
