using System.ComponentModel;
using System.Diagnostics;
using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Channels;

/// <summary>The state of one <c>await foreach</c> over a channel.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ChanRangeEnumerator<T>
{
    private readonly Chan<T> _chan;

    internal ChanRangeEnumerator(Chan<T> chan) => _chan = chan;

    /// <summary>The value received last.</summary>
    public T Current { get; private set; } = default!;

    /// <summary>Receives the next value.</summary>
    /// <returns>What to await. The awaited result: whether there was a value; false when the channel is closed and drained.</returns>
    public MoveNextAwaiter MoveNextAsync() => new(this, _chan.Receive__goroutine_out());

    /// <summary>What <c>await foreach</c> awaits.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [StackTraceHidden]
    public readonly struct MoveNextAwaiter : IGoAwaiter, ICancellableWait<bool>
    {
        private readonly ChanRangeEnumerator<T> _enumerator;
        private readonly ReceiveOutAwaiter<T> _receive;

        internal MoveNextAwaiter(ChanRangeEnumerator<T> enumerator, ReceiveOutAwaiter<T> receive)
        {
            _enumerator = enumerator;
            _receive = receive;
        }

        /// <summary>The operation is its own awaiter.</summary>
        public MoveNextAwaiter GetAwaiter() => this;

        /// <summary>Whether a receive did not have to wait.</summary>
        public bool IsCompleted => _receive.IsCompleted;

        /// <summary>Whether a value was received. Else the channel is closed and drained.</summary>
        public bool GetResult()
        {
            var open = _receive.GetResult().Deliver(out var value);
            _enumerator.Current = value!;
            return open;
        }

        void IGoAwaiter.Suspend(Frame frame) => _receive.Suspend(frame);

        void ICancellableWait<bool>.Suspend(Frame frame, CancellableWait wait) => _receive.Suspend(frame, wait);

        void ICancellableWait<bool>.Abandon() => _receive.Abandon();
    }
}
