namespace GoroutineGen.Scheduling;

/// <summary>
/// Seeds for generators of random numbers. Each generator gets another seed, and each run of a program gets other seeds, so that what
/// depends on a random choice comes out one way now and the other way then. Go's counterpart: the seed of <c>cheaprand</c>.
/// </summary>
internal static class Seeds
{
    private static uint _last = (uint)Random.Shared.NextInt64();

    /// <summary>
    /// Whoever asks from now on gets the same seeds in each run, in the order of asking. For tests that want to see a run again.
    /// </summary>
    internal static void Fix(uint seed) => Volatile.Write(ref _last, seed);

    /// <summary>A seed that nobody else gets.</summary>
    internal static uint Next()
    {
        // Equidistant points, mixed so that neighbours have nothing in common. The finalizer of MurmurHash3 keeps different points
        // different.
        var seed = Interlocked.Add(ref _last, 0x9E3779B9);
        seed = (seed ^ (seed >> 16)) * 0x85EBCA6B;
        seed = (seed ^ (seed >> 13)) * 0xC2B2AE35;
        return seed ^ (seed >> 16);
    }
}
