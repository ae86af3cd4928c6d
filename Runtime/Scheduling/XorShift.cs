namespace GoroutineGen.Scheduling;

/// <summary>A small and fast source of random numbers for choices that only have to be fair. A mutable struct: one owner at a time.</summary>
internal struct XorShift
{
    private uint _state;

    internal XorShift(uint seed) => _state = (seed * 2654435769u) | 1; // Never 0, from which it would not move.

    /// <summary>False for the default value, which has not been seeded.</summary>
    internal readonly bool IsSeeded => _state != 0;

    internal uint Next()
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return _state;
    }
}
