using System.Diagnostics;

namespace GoroutineGen.IoBenchmarks;

/// <summary>A goroutine that wants to run once a period, and how late it came each time.</summary>
internal sealed partial class LateTicker(TimeSpan period)
{
    private readonly List<double> _late = [];
    private bool _stopped;
    private Goroutine? _goroutine;

    [Goroutine]
    public void Begin()
    {
        _goroutine = Go.Run(Tick);
        Go.Sleep(4 * period);
    }

    /// <summary>By how many milliseconds each tick was late, in ascending order.</summary>
    [Goroutine]
    public List<double> End()
    {
        Volatile.Write(ref _stopped, true);
        _goroutine!.Join();
        _late.Sort();
        return _late;
    }

    [Goroutine]
    private void Tick()
    {
        while (!Volatile.Read(ref _stopped))
        {
            var start = Stopwatch.GetTimestamp();
            Go.Sleep(period);
            _late.Add((Stopwatch.GetElapsedTime(start) - period).TotalMilliseconds);
        }
    }
}
