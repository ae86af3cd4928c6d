using GoroutineGen.Observability;
using GoroutineGen.Scheduling;

namespace GoroutineGen;

/// <summary>Looking at all goroutines.</summary>
public static partial class Go
{
    /// <summary>
    /// All goroutines as text: for each its number, name and state, the method, file and line of each call it is suspended in from the
    /// innermost, and where it was started; lines need the program's PDB. Of more than 10 000 goroutines the rest is only counted. Stops
    /// all goroutines meanwhile, and so waits until each running one has come to a check. From a debugger let all threads run for the
    /// evaluation. Go's counterpart: <c>runtime.Stack</c> of all goroutines.
    /// </summary>
    public static string Dump()
    {
        var dump = "";
        Scheduler.WithWorldStopped(WaitReason.None, () => dump = GoroutineDump.Write());
        return dump;
    }
}
