using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Frames;

/// <summary>An exception that nobody can catch ends the process.</summary>
[StackTraceHidden]
internal static class Crash
{
    private static volatile bool _inProgress;

    /// <summary>
    /// Whether a goroutine is about to end the process. The end of main must not come before that (README, "How a goroutine ends").
    /// </summary>
    internal static bool InProgress => _inProgress;

    /// <summary>Ends the process with .NET's report of <paramref name="fault"/>, under a line that names the goroutine.</summary>
    [DoesNotReturn]
    internal static void With(ExceptionDispatchInfo fault, Goroutine goroutine)
    {
        _inProgress = true;
        var name = goroutine.Name;
        Uninterrupted.Do(
            $"Unhandled exception in goroutine {goroutine.Id}{(name.Length > 0 ? $" \"{name}\"" : "")}", Console.Error.WriteLine);
        fault.Throw();
    }
}
