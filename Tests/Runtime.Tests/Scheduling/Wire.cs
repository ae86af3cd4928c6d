using System.Net;
using System.Net.Sockets;
using GoroutineGen.Blocking;
using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Runtime.Tests.Scheduling;

/// <summary>Two connected sockets: the test sends, and a goroutine receives, byte by byte.</summary>
internal sealed class Wire : IDisposable
{
    private readonly byte[] _byte = new byte[1];
    private int _received;
    private int _sent;

    internal Wire()
    {
        using var listener = new Socket(SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen();
        Sender = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        Sender.Connect(listener.LocalEndPoint!);
        Receiver = listener.Accept();
        Receiver.NoDelay = true;
    }

    internal Socket Sender { get; }

    internal Socket Receiver { get; }

    /// <summary>What the goroutine awaits. False at the end.</summary>
    internal async GoTask<bool> Receive()
    {
        if (await SocketCalls.Receive(default, Receiver, _byte) == 0)
            return false;
        Interlocked.Increment(ref _received);
        return true;
    }

    /// <summary>Until the goroutine has all bytes that were sent and waits for the next, and nobody runs.</summary>
    internal void AwaitReceiver(Goroutine goroutine) => Wait.Until(
        () => Volatile.Read(ref _received) == _sent
            && goroutine is { Status: GoroutineStatus.Waiting, WaitReason: WaitReason.Task }
            && Scheduler.IdleCount == Go.MaxProcs,
        () => $"Somebody runs: {goroutine.Status}, {goroutine.WaitReason}, {_received} of {_sent}, {Scheduler.IdleCount} Ps idle.");

    /// <summary>
    /// As if goroutines of that body had waited for sockets often enough. How often that is, depends: when a first turn slept, and sysmon
    /// saw it, the proof is longer.
    /// </summary>
    internal static void Prove(Goroutine goroutine) => SpinWait.SpinUntil(goroutine.ThreadUse!.MayBeGuest);

    /// <summary>Sends so many bytes, each when the goroutine waits for it.</summary>
    internal void Send(Goroutine goroutine, int count)
    {
        for (var i = 0; i < count; i++)
        {
            AwaitReceiver(goroutine);
            _sent++;
            Sender.Send(_byte);
        }
    }

    /// <summary>As <see cref="Send"/>, and then the end.</summary>
    internal void Serve(Goroutine goroutine, int count)
    {
        Send(goroutine, count);
        AwaitReceiver(goroutine);
        Sender.Shutdown(SocketShutdown.Send);
        goroutine.Join();
    }

    public void Dispose()
    {
        Sender.Dispose();
        Receiver.Dispose();
    }
}
