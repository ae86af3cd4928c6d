namespace GoroutineGen.EndToEnd.Tests.Harness;

/// <summary>
/// Goroutines that yield until they are sent away. Beside them no P runs out of work, so nobody comes to look into another's queue and
/// timers, and every turn is short.
/// </summary>
internal sealed partial class Crowd
{
    // More than the Ps take in one go, so that the global queue never runs out.
    private const int Size = 16;

    private readonly Goroutine[] _goroutines;
    private volatile bool _over;

    public Crowd() => _goroutines = [.. Enumerable.Range(0, Size).Select(_ => Go.Run(Stay))];

    [Goroutine]
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
}
