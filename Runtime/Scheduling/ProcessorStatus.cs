namespace GoroutineGen.Scheduling;

/// <summary>Who holds a P.</summary>
internal enum ProcessorStatus : byte
{
    /// <summary>In the list of idle Ps.</summary>
    Idle,

    /// <summary>Held by an M, or on its way to one.</summary>
    Running,

    /// <summary>Its M is in a blocking region: the M takes it back at the end, unless sysmon or a stop has taken it first.</summary>
    Blocking,

    /// <summary>Given up, or taken, because the world is being stopped.</summary>
    Stopped,
}
