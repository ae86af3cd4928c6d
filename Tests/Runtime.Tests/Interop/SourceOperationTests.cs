using System.Threading.Tasks.Sources;
using GoroutineGen.Blocking;
using GoroutineGen.Frames;
using GoroutineGen.Interop;
using GoroutineGen.Runtime.Tests.Scheduling;

namespace GoroutineGen.Runtime.Tests.Interop;

/// <summary>A goroutine that waits for a socket is itself what the socket's operation keeps of the wait.</summary>
public class SourceOperationTests
{
    [Test]
    public void TheSourceOfAReceiveIsFound()
    {
        using var wire = new Wire();
        var receive = wire.Receiver.ReceiveAsync(new byte[1].AsMemory());
        var source = ValueTaskFields<int>.Source(receive.ConfigureAwait(false).GetAwaiter(), out var token);
        Assert.That(source?.GetStatus(token), Is.EqualTo(ValueTaskSourceStatus.Pending));
        wire.Sender.Send([1]);
        Assert.That(receive.AsTask().Result, Is.EqualTo(1));
    }

    [Test]
    public void AValueTaskOfATaskOrAResultHasNoSource()
    {
        var ofTask = new ValueTask<int>(new TaskCompletionSource<int>().Task);
        Assert.That(ValueTaskFields<int>.Source(ofTask.ConfigureAwait(false).GetAwaiter(), out _), Is.Null);
        Assert.That(ValueTaskFields<int>.Source(new ValueTask<int>(1).ConfigureAwait(false).GetAwaiter(), out _), Is.Null);
    }

    [Test]
    public void TheSourceIsGivenTheGoroutine()
    {
        var source = new Source();
        var goroutine = Spawn.Start(Read(Entry.Spawn));
        Wait.Until(() => source.Waiter is not null, () => "Nobody waits for the source.");
        Assert.That(source.Waiter, Is.SameAs(goroutine));
        source.End();
        Assert.That(goroutine.Join(), Is.EqualTo(7));

        async GoTask<int> Read(Entry entry)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            return await new StreamRead<int>(new ValueTask<int>(source, Source.Token), isOfSocket: true);
        }
    }

    private sealed class Source : IValueTaskSource<int>
    {
        internal const short Token = 3;

        private Action<object?>? _continuation;
        private volatile object? _waiter;
        private volatile bool _ended;

        internal object? Waiter => _waiter;

        public int GetResult(short token) => 7;

        public ValueTaskSourceStatus GetStatus(short token) =>
            _ended ? ValueTaskSourceStatus.Succeeded : ValueTaskSourceStatus.Pending;

        public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags)
        {
            Assert.That(token, Is.EqualTo(Token));
            Assert.That(flags, Is.EqualTo(ValueTaskSourceOnCompletedFlags.None));
            _continuation = continuation;
            _waiter = state;
        }

        internal void End()
        {
            _ended = true;
            _continuation!(_waiter);
        }
    }
}
