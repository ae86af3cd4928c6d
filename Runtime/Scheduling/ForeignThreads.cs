using System.Globalization;

namespace GoroutineGen.Scheduling;

/// <summary>
/// The threads that are not ours: any of them could wake a goroutine, unless it sleeps in one of our operations itself. One that has used our API is known; on Linux
/// the system names the others too.
/// </summary>
internal static class ForeignThreads
{
    private const string Tasks = "/proc/self/task";
    private const int FirstPurge = 16;

    // Threads that the runtime has for itself and on which no user code runs, as the system names them (cut to 15 characters). The pool's workers and timers
    // are counted by other means. Not here, so that they count as alive: .NET Sockets, .NET Long Running Task, .NET TP Wait, .NET File Watcher.
    private static readonly HashSet<string> RuntimeOwn =
    [
        ".NET Debugger", ".NET DebugPipe", ".NET EventPipe", ".NET Finalizer", ".NET SigHandler", ".NET SynchManag", ".NET Tiered Com", ".NET Server GC",
        ".NET BGC", ".NET TP Worker", ".NET TP Gate", ".NET Timer",
    ];

    private static readonly Lock Changing = new();
    private static readonly List<Entry> Known = [];
    private static int _purgeAt = FirstPurge;

    /// <summary>Called on a thread that uses our API for the first time.</summary>
    internal static void Add(ThreadGoroutine stand)
    {
        var entry = new Entry(Thread.CurrentThread, stand, CurrentId());
        lock (Changing)
        {
            if (Known.Count >= _purgeAt)
            {
                Known.RemoveAll(static known => !known.Thread.IsAlive);
                _purgeAt = Math.Max(FirstPurge, Known.Count * 2);
            }

            Known.Add(entry);
        }
    }

    /// <summary>True when a thread that is not ours may be about to do something.</summary>
    internal static bool AnyAwake()
    {
        var asleep = new HashSet<string>();
        var asleepInPool = 0;
        lock (Changing)
        {
            foreach (var known in Known)
            {
                if (!known.Thread.IsAlive)
                    continue;
                var pooled = known.Thread.IsThreadPoolThread;
                if (known.Stand.IsAsleep)
                {
                    asleep.Add(known.Id);
                    asleepInPool += pooled ? 1 : 0;
                }
                else if (!pooled)
                {
                    return true; // A worker of the pool may only be waiting for work; whether it has some is looked at below.
                }
            }
        }

        return IsPoolBusy(asleepInPool) || IsStrangerAlive(asleep);
    }

    private static bool IsPoolBusy(int asleep)
    {
        ThreadPool.GetMaxThreads(out var most, out _);
        ThreadPool.GetAvailableThreads(out var available, out _);
        return most - available > asleep || ThreadPool.PendingWorkItemCount > 0 || Timer.ActiveCount > 0;
    }

    private static bool IsStrangerAlive(HashSet<string> asleep)
    {
        if (!OperatingSystem.IsLinux())
            return false; // Nobody tells which threads there are.
        try
        {
            foreach (var task in Directory.EnumerateDirectories(Tasks))
            {
                if (asleep.Contains(Path.GetFileName(task)))
                    continue;
                var name = File.ReadAllText(Path.Combine(task, "comm")).TrimEnd('\n');
                if (!RuntimeOwn.Contains(name) && !name.StartsWith(Machine.ThreadName, StringComparison.Ordinal))
                    return true;
            }

            return false;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return true; // A thread ended meanwhile, or the system does not tell: what we do not know counts as alive.
        }
    }

    // "123/task/124": the process and the thread.
    private static string CurrentId()
    {
        if (!OperatingSystem.IsLinux())
            return "";
        try
        {
            return Path.GetFileName(new FileInfo("/proc/thread-self").LinkTarget) ?? "";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    /// <param name="Thread">The thread.</param>
    /// <param name="Stand">What waits for it in our operations.</param>
    /// <param name="Id">The system's number for it, on Linux.</param>
    private sealed record Entry(Thread Thread, ThreadGoroutine Stand, string Id);
}
