namespace GoroutineGen.TestHarness;

/// <summary>Tells a third of the checks to suspend. Which ones depends on the seed. Any thread may ask.</summary>
internal sealed class Coin(int seed)
{
    private long _tosses = seed;

    public bool Toss()
    {
        var mixed = (ulong)Interlocked.Increment(ref _tosses) * 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 32)) * 0xD6E8FEB86659FD93;
        return (mixed >> 32) % 3 == 0;
    }
}
