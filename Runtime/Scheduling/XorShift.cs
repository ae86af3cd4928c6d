namespace GoroutineGen.Scheduling;

/// <summary>
/// A small and fast source of random numbers for choices that only have to be fair. A mutable struct: one owner at a time.
/// </summary>
internal struct XorShift
{
    private uint _state;

    internal XorShift(uint seed) => _state = seed == 0 ? 1 : seed; // From 0 the state would not move.

    /// <summary>Whether the source was made from a seed. The default value was not, and gives nothing but zeros.</summary>
    internal readonly bool IsSeeded => _state != 0;

    internal uint Next()
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return _state;
    }
}
