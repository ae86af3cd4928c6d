using GoroutineGen.Observability;

namespace GoroutineGen.Mains;

/// <summary>What a blocked <c>Go.Main</c> is told.</summary>
internal sealed record DeadlockReport(string Message, string Dump)
{
    internal const string AllAsleep = "all goroutines are asleep - deadlock!";

    private const string WayOut =
        " If something that the runtime cannot see would have woken one (a signal handler, a callback from native code), set "
            + "Go.DetectDeadlocks to false.";

    /// <summary>Makes the report. Called while the world is stopped.</summary>
    /// <param name="noneLeft">Whether no goroutine is left, because main called <c>Go.Exit</c>.</param>
    internal static DeadlockReport Create(bool noneLeft) =>
        noneLeft ? new("no goroutines (main called Go.Exit) - deadlock!" + WayOut, "") : new(AllAsleep + WayOut, GoroutineDump.Write());
}
