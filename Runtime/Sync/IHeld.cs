namespace GoroutineGen.Sync;

/// <summary>What a <see cref="Hold"/> gives back.</summary>
internal interface IHeld
{
    /// <summary>Unlocks, or releases <paramref name="amount"/> permits.</summary>
    void GiveBack(long amount);
}
