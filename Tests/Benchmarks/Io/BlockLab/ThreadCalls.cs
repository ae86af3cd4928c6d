using System.Collections.Concurrent;

namespace GoroutineGen.IoBenchmarks.BlockLab;

// Calls that wait for another thread, and have no asynchronous form.

internal sealed partial class SleepCall(TimeSpan time) : BlockingCall
{
    [Goroutine]
    public override void Block() => Thread.Sleep(time);
}

internal sealed partial class ResetEventSlimCall : BlockingCall
{
    private readonly ManualResetEventSlim _event = new();

    [Goroutine]
    public override void Block() => _event.Wait();

    public override void Answer() => _event.Set();
}

internal sealed partial class WaitHandleCall : BlockingCall
{
    private readonly ManualResetEvent _event = new(false);

    [Goroutine]
    public override void Block() => _event.WaitOne();

    public override void Answer() => _event.Set();

    public override void Dispose() => _event.Dispose();
}

internal sealed partial class MonitorWaitCall : BlockingCall
{
    private readonly object _gate = new();
    private bool _answered;

    [Goroutine]
    public override void Block()
    {
        lock (_gate)
        {
            while (!_answered)
                Monitor.Wait(_gate);
        }
    }

    public override void Answer()
    {
        lock (_gate)
        {
            _answered = true;
            Monitor.Pulse(_gate);
        }
    }
}

/// <summary>A lock that another thread holds until its time has come.</summary>
internal sealed partial class LockCall : BlockingCall
{
    private readonly object _gate = new();
    private readonly ManualResetEventSlim _release = new();

    public LockCall()
    {
        using var held = new ManualResetEventSlim();
        new Thread(() => Hold(held)) { IsBackground = true }.Start();
        held.Wait();
    }

    [Goroutine]
    public override void Block()
    {
        lock (_gate)
        {
        }
    }

    public override void Answer() => _release.Set();

    private void Hold(ManualResetEventSlim held)
    {
        lock (_gate)
        {
            held.Set();
            _release.Wait();
        }
    }
}

internal sealed partial class ThreadJoinCall : BlockingCall
{
    private readonly ManualResetEventSlim _end = new();
    private readonly Thread _thread;

    public ThreadJoinCall()
    {
        _thread = new Thread(_end.Wait) { IsBackground = true };
        _thread.Start();
    }

    [Goroutine]
    public override void Block() => _thread.Join();

    public override void Answer() => _end.Set();
}

internal sealed partial class BlockingCollectionCall : BlockingCall
{
    private readonly BlockingCollection<int> _items = [];

    [Goroutine]
    public override void Block() => _items.Take();

    public override void Answer() => _items.Add(1);

    public override void Dispose() => _items.Dispose();
}

internal sealed partial class ParallelCall(TimeSpan time) : BlockingCall
{
    [Goroutine]
    public override void Block() => Parallel.For(0, 2, _ => Thread.Sleep(time));
}
