namespace GoroutineGen.EndToEnd.Tests.Harness;

/// <summary>Goroutines wait at it; whoever sent them there sees how.</summary>
public sealed partial class Gate
{
    private readonly Chan<Goroutine> _arrivals = new();
    private readonly Chan<int> _opened = new();

    [Goroutine]
    public void Wait()
    {
        _arrivals.Send(Goroutine.Current!);
        _opened.Receive();
    }

    [Goroutine]
    public int Value()
    {
        Wait();
        return 43;
    }

    public void Open() => _opened.Close();

    [Goroutine]
    public void ExpectParked()
    {
        var status = NextStatus();
        Assert.That(status, Is.EqualTo(GoroutineStatus.Waiting));
    }

    [Goroutine]
    public GoroutineStatus NextStatus()
    {
        var arrived = _arrivals.Receive();
        while (true)
        {
            if (arrived.Status is var status and (GoroutineStatus.Waiting or GoroutineStatus.Blocked)
                && arrived.WaitReason == WaitReason.ChanReceive)
                return status;
            Go.Yield();
        }
    }
}
