using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Mains;

/// <summary>What rewritten and intercepted calls of <c>Go.Main</c> become.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public static class MainSpawn
{
    /// <summary>Runs the twin as the main goroutine and returns when it has ended; throws what it threw.</summary>
    public static void Run(GoTask unstarted, [CallerFilePath] string? file = null, [CallerLineNumber] int line = 0) =>
        Run(Spawn.Root(unstarted), file, line);

    /// <summary>Runs the twin as the main goroutine and returns its result when it has ended; throws what it threw.</summary>
    public static TResult Run<TResult>(GoTask<TResult> unstarted, [CallerFilePath] string? file = null, [CallerLineNumber] int line = 0) =>
        Run(Spawn.Root(unstarted), file, line);

    internal static TResult Run<TResult>(Goroutine<TResult> unstarted, string? file = null, int line = 0)
    {
        Run((Goroutine)unstarted, file, line);
        return unstarted.Result!;
    }

    internal static void Run(Goroutine unstarted, string? file = null, int line = 0)
    {
        unstarted.StartFile = file;
        unstarted.StartLine = line;
        unstarted.ThrowsToJoiner = true;
        Await(unstarted);
        unstarted.ThrowToJoiner();
        MainEnd.Hold();
    }

    private static void Await(Goroutine unstarted)
    {
        var end = new MainOperation(unstarted);
        Throwers.Watch();
        DeadlockDetector.Add(end);
        try
        {
            Scheduler.Submit(unstarted);
            Parking.Block(end);
        }
        finally
        {
            DeadlockDetector.Remove(end);
        }

        end.ThrowIfDeadlocked();
    }
}
