using System.Runtime.CompilerServices;
using GoroutineGen.Frames;

namespace GoroutineGen.Runtime.Tests.Channels;

/// <summary>Values of any type come through whole, and nothing keeps them afterwards.</summary>
public class ChanValueTests
{
    [Test]
    public void EmptyValuesAreCounted([Values(0, 3)] int capacity) => Patience.Run(() =>
    {
        var chan = new Chan<Nothing>(capacity);
        var sender = Started(() =>
        {
            for (var i = 0; i < 1000; i++)
                chan.Send(default);
            chan.Close();
        });
        var count = 0;
        foreach (var _ in chan)
            count++;
        sender.Join();
        Assert.That(count, Is.EqualTo(1000));
    });

    [Test]
    public void LargeValuesWithReferencesAreNotTorn([Values(0, 1, 5)] int capacity)
    {
        const int Each = 2000;
        var chan = new Chan<Kilobyte>(capacity);
        var torn = 0;
        Twins.WithMaxProcs(2, () => Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var threads = new[] { Started(() => Send(1)), Started(() => Send(2)), Started(Receive) };
            var sender = Spawn.Start(SendAll(Entry.Spawn, 3));
            var receiver = Spawn.Start(ReceiveAll(Entry.Spawn));
            Receive();
            await sender.Join__goroutine();
            await receiver.Join__goroutine();
            Go.Block(() => Array.ForEach(threads, thread => thread.Join()));
        }));
        Assert.That(torn, Is.Zero);

        void Send(int seed)
        {
            for (var i = 0; i < Each; i++)
                chan.Send(Kilobyte.Of(seed + (3 * i)));
        }

        void Receive()
        {
            for (var i = 0; i < Each; i++)
                Check(chan.Receive());
        }

        async GoTask SendAll(Entry entry, int seed)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            for (var i = 0; i < Each; i++)
                await chan.Send__goroutine(Kilobyte.Of(seed + (3 * i)));
        }

        async GoTask ReceiveAll(Entry entry)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            for (var i = 0; i < Each; i++)
                Check(await chan.Receive__goroutine());
        }

        void Check(in Kilobyte value)
        {
            if (!value.IsWhole)
                Interlocked.Increment(ref torn);
        }
    }

    [Test]
    public void NothingKeepsAValueThatHasGoneThrough()
    {
        var buffered = new Chan<object>(capacity: 2);
        var unbuffered = new Chan<object>();
        WeakReference[] gone =
        [
            ThroughTheBuffer(buffered),
            FromAWaitingSender(unbuffered),
            ToAWaitingReceiver(unbuffered),
            InALosingCase(unbuffered),
            InACancelledSend(unbuffered),
        ];
        Wait.For(
            () =>
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
                return !Array.Exists(gone, value => value.IsAlive);
            },
            "the end of all values");
        GC.KeepAlive(buffered);
        GC.KeepAlive(unbuffered);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference ThroughTheBuffer(Chan<object> chan)
    {
        chan.Send(new object());
        return new WeakReference(chan.Receive());
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference FromAWaitingSender(Chan<object> chan)
    {
        var sender = Started(() => chan.Send(new object()));
        Wait.For(() => !chan.Senders.IsEmpty, "a waiting sender");
        var value = new WeakReference(chan.Receive());
        sender.Join();
        return value;
    }

    // On this thread, so that its spare node is the one that carried the value.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference ToAWaitingReceiver(Chan<object> chan)
    {
        var sender = Started(() =>
        {
            Wait.For(() => !chan.Receivers.IsEmpty, "a waiting receiver");
            chan.Send(new object());
        });
        var value = new WeakReference(chan.Receive());
        sender.Join();
        return value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference InALosingCase(Chan<object> chan)
    {
        var value = new object();
        Assert.That(Go.TrySelect(Case.Send(chan, value), Case.Receive(chan)), Is.EqualTo(-1));
        return new WeakReference(value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference InACancelledSend(Chan<object> chan)
    {
        var value = new object();
        using var cancellation = new CancellationTokenSource();
        var send = chan.SendAsync(value, cancellation.Token).AsTask();
        cancellation.Cancel();
        Assert.That(async () => await send, Throws.InstanceOf<OperationCanceledException>());
        return new WeakReference(value);
    }

    private static Thread Started(ThreadStart run)
    {
        var thread = new Thread(run) { IsBackground = true };
        thread.Start();
        return thread;
    }

    private struct Nothing;

    private struct Kilobyte
    {
        private Numbers _numbers;
        private string _text;

        internal readonly bool IsWhole
        {
            get
            {
                foreach (var number in _numbers)
                {
                    if (number != _numbers[0])
                        return false;
                }

                return _text == _numbers[0].ToString();
            }
        }

        internal static Kilobyte Of(int seed)
        {
            var value = new Kilobyte { _text = seed.ToString() };
            ((Span<int>)value._numbers).Fill(seed);
            return value;
        }
    }

    [InlineArray(256)]
    private struct Numbers
    {
        private int _first;
    }
}
