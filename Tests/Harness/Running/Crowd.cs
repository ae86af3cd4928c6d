using GoroutineGen.Frames;

namespace GoroutineGen.TestHarness;

/// <summary>
/// Goroutines that yield until they are sent away. Beside a crowd no P runs out of work: nobody comes to look into another P's queue and
/// timers, and every turn is short.
/// </summary>
public sealed class Crowd
{
    // More than the Ps take in one go, so that the global queue never runs out.
    private const int Size = 16;

    private readonly Goroutine[] _goroutines;
    private volatile bool _over;

    /// <summary>Starts the crowd.</summary>
    public Crowd() => _goroutines = [.. Enumerable.Range(0, Size).Select(_ => Go.Run(Stay))];

    /// <summary>Ends the crowd, and returns when all of it has ended.</summary>
    public void SendAway()
    {
        _over = true;
        foreach (var goroutine in _goroutines)
            goroutine.Join();
    }

    [Goroutine]
    private void Stay()
    {
        while (!_over)
            Go.Yield();
    }

    // Written by hand: the harness is compiled without the generator.
    [ResumableBody(nameof(Stay))]
    private async GoTask Stay__goroutine(Entry entry)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        while (!_over)
            await Go.Yield__goroutine();
    }
}
