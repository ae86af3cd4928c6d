using GoroutineGen.Channels;

namespace GoroutineGen.Runtime.Tests.Scheduling;

/// <summary>Makes a goroutine go on on another thread. With one P, where that is sure.</summary>
internal sealed class Elsewhere : IDisposable
{
    private readonly ManualResetEventSlim _release = new();
    private readonly Chan<ValueTuple> _moved = new();
    private Goroutine? _occupier;

    /// <summary>Awaited by the goroutine: when it goes on, another one occupies the thread that it was on.</summary>
    public ReceiveAwaiter<ValueTuple> Reached()
    {
        _occupier = Go.Run(() =>
        {
            Go.Block(() =>
            {
                _moved.Send(default);
                _release.Wait();
            });
        });
        return _moved.Receive__goroutine();
    }

    /// <summary>Lets the thread go.</summary>
    public void Dispose()
    {
        _release.Set();
        _occupier?.Join();
        _release.Dispose();
    }
}
