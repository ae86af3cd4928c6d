namespace GoroutineGen.Scheduling;

/// <summary>Who holds a P.</summary>
internal enum ProcessorStatus : byte
{
    /// <summary>The P is in the list of idle Ps.</summary>
    Idle,

    /// <summary>Held by an M, or on its way to one.</summary>
    Running,

    /// <summary>The P's M is in a blocking region. The M takes the P back at the end, unless sysmon or a stop has taken it first.</summary>
    Blocking,

    /// <summary>Given up, or taken, because the world is being stopped.</summary>
    Stopped,
}
