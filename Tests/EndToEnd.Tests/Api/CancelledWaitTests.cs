using System.Net;
using System.Net.Sockets;
using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Api;

/// <summary>Each kind of wait in a method marked as cancellable ends once the context is done, and has taken nothing.</summary>
public static partial class CancelledWaitTests
{
    private sealed class OwnCause() : Exception("Enough.");

    [Test]
    public static void EveryWaitEnds([AllModes] Mode mode) => mode.Run(CancelWaits);

    [Goroutine]
    private static void CancelWaits()
    {
        const int Kinds = 17;
        var (context, cancel) = Context.WithCause(Context.Background);
        using var silent = new Silent();
        var holder = Go.Run(silent.Hold).As("holder");
        holder.WaitUntilItWaits(WaitReason.ChanReceive);
        var waiting = new List<Goroutine<int>>();
        for (var kind = 0; kind < Kinds; kind++)
            waiting.Add(Go.Run(context, WaitFor, kind, silent).As($"kind {kind}"));
        foreach (var goroutine in waiting)
        {
            while (goroutine.Status != GoroutineStatus.Waiting)
                Go.Yield();
        }

        cancel(new OwnCause());
        foreach (var goroutine in waiting)
            Assert.That(goroutine.Join, Throws.InstanceOf<ContextCanceledException>().With.InnerException.InstanceOf<OwnCause>());
        Assert.That(silent.Chan.TrySend(1) || silent.Chan.TryReceive(out _), Is.False);
        silent.End.Send(1);
        holder.Join();
        Assert.That(silent.Mutex.TryLock());
    }

    [Goroutine(Cancellable = true)]
    private static int WaitFor(int kind, Silent silent)
    {
        switch (kind)
        {
            case 0:
                silent.Inward.Send(1);
                return 0;
            case 1:
                return silent.Chan.Receive();
            case 2:
                return silent.Chan.Receive(out var received) ? received : 0;
            case 3:
                return Go.Select(Case.Receive(silent.Chan, out _), Case.Send(silent.Inward, 2));
            case 4:
                foreach (var value in silent.Chan)
                    return value;
                return 0;
            case 5:
                Go.Sleep(TimeSpan.FromHours(1));
                return 0;
            case 6:
                silent.Mutex.Lock();
                return 0;
            case 7:
                using (silent.Mutex.Acquire())
                    return 0;
            case 8:
                silent.Once.Do(() => Go.Yield());
                return 0;
            case 9:
                silent.Group.Wait();
                return 0;
            case 10:
                return silent.Outcome.Join();
            case 11:
                return Go.Await(silent.Source.Task);
            case 12:
                return silent.Source.Task.Result;
            case 13:
                return silent.Source.Task.GetAwaiter().GetResult();
            case 14:
                return silent.Socket.Receive(new byte[1]);
            case 15:
                Thread.Sleep(TimeSpan.FromHours(1));
                return 0;
            default:
                return Own();
        }

        int Own() => silent.Chan.Receive();
    }

    /// <summary>Where nothing comes.</summary>
    private sealed partial class Silent : IDisposable
    {
        internal readonly Chan<int> Chan = new();
        internal readonly Chan<int> Inward = new();
        internal readonly Chan<int> End = new();
        internal readonly Chan<int> Later = new();
        internal readonly Sync.Mutex Mutex = new();
        internal readonly Sync.Once Once = new();
        internal readonly Sync.ErrGroup Group = new();
        internal readonly TaskCompletionSource<int> Source = new();
        internal readonly Socket Socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);

        internal Silent() => Socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));

        internal Goroutine<int> Outcome { get; private set; } = null!;

        public void Dispose() => Socket.Dispose();

        [Goroutine]
        internal void Hold()
        {
            using (Mutex.Acquire())
            {
                Outcome = Go.Run(() => Later.Receive());
                Group.Go(() => Later.Receive());
                Once.Do(() => End.Receive());
                Later.Close();
                Outcome.Join();
                Group.Wait();
            }
        }
    }
}
