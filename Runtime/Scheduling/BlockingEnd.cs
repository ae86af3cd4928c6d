namespace GoroutineGen.Scheduling;

/// <summary>How a blocking region ended for the P on which the region began.</summary>
internal enum BlockingEnd : byte
{
    /// <summary>Nobody took the P meanwhile: the M holds the P again.</summary>
    KeptProcessor,

    /// <summary>Somebody took the P meanwhile.</summary>
    LostProcessor,
}
