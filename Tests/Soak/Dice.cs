namespace GoroutineGen.Soak;

/// <summary>
/// Random choices that depend on nothing but the seed (SplitMix64). One owner at a time; another goroutine gets dice of its own by
/// <see cref="Split"/>.
/// </summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Dice for one round of a run.</summary>
    public static Dice For(int seed, int round) => new(new Dice(((ulong)(uint)seed << 32) | (uint)round).Next());

    /// <summary>A number from <paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    public int Between(int least, int most) => least + (int)(Next() % (ulong)(most - least + 1L));

    public bool Chance(int percent) => Between(1, 100) <= percent;

    public T Pick<T>(params ReadOnlySpan<T> choices) => choices[Between(0, choices.Length - 1)];

    public void Shuffle<T>(List<T> list)
    {
        for (var i = list.Count - 1; i > 0; i--)
        {
            var other = Between(0, i);
            (list[i], list[other]) = (list[other], list[i]);
        }
    }

    public Dice Split() => new(Next());

    private ulong Next()
    {
        var mixed = _state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
