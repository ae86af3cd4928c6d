namespace GoroutineGen.Scheduling;

/// <summary>How a blocking region ended for the P it began with.</summary>
internal enum BlockingEnd : byte
{
    /// <summary>Nobody took it: the M holds it again.</summary>
    KeptProcessor,

    /// <summary>Somebody took it meanwhile.</summary>
    LostProcessor,
}
