namespace GoroutineGen.Scheduling;

/// <summary>
/// Enumerates all Ps once, in an order that differs from sweep to sweep: a start position and a stride that has no common divisor with the
/// number of Ps.
/// </summary>
internal sealed class StealOrder
{
    private readonly uint[] _strides;
    private readonly uint _count;

    internal StealOrder(int count)
    {
        _count = (uint)count;
        var strides = new List<uint>();
        for (uint stride = 1; stride <= _count; stride++)
        {
            if (GreatestCommonDivisor(stride, _count) == 1)
                strides.Add(stride);
        }

        _strides = [.. strides];
    }

    internal int StrideCount => _strides.Length;

    internal Sweep Start(uint random) => new(random % _count, _strides[random / _count % (uint)_strides.Length], _count);

    private static uint GreatestCommonDivisor(uint a, uint b) => b == 0 ? a : GreatestCommonDivisor(b, a % b);

    /// <summary>One pass over all positions.</summary>
    internal struct Sweep(uint start, uint stride, uint count)
    {
        private uint _visited;

        internal readonly bool Done => _visited == count;

        internal uint Position { get; private set; } = start;

        internal readonly uint Stride => stride;

        internal void Next()
        {
            _visited++;
            Position = (Position + stride) % count;
        }
    }
}
