using System.IO.Pipes;
using System.Net;
using System.Net.Sockets;

namespace GoroutineGen.IoBenchmarks.BlockLab;

// Calls that wait for another end of a connection.

internal sealed partial class AcceptCall : BlockingCall
{
    private readonly Socket _listener = Listening.OnFreePort();
    private readonly Socket _client = Listening.NewSocket();

    [Goroutine]
    public override void Block() => _listener.Accept().Dispose();

    public override void Answer() => _ = _client.ConnectAsync(IPAddress.Loopback, _listener.Port());

    public override void Dispose()
    {
        _client.Dispose();
        _listener.Dispose();
    }
}

/// <summary>A connection with both ends.</summary>
internal abstract class ConnectionCall : BlockingCall
{
    private static readonly byte[] Line = "hello\n"u8.ToArray();

    protected ConnectionCall()
    {
        using var listener = Listening.OnFreePort();
        Near.Connect(IPAddress.Loopback, listener.Port());
        Far = listener.Accept();
    }

    protected Socket Near { get; } = Listening.NewSocket();

    protected Socket Far { get; }

    public override void Answer() => Far.Send(Line);

    public override void Dispose()
    {
        Near.Dispose();
        Far.Dispose();
    }
}

internal sealed partial class ReceiveCall : ConnectionCall
{
    private readonly byte[] _buffer = new byte[16];

    [Goroutine]
    public override void Block() => Near.Receive(_buffer);
}

/// <summary>A connection that takes no more until the peer has read what stands in it.</summary>
internal sealed partial class SendCall : ConnectionCall
{
    private readonly byte[] _buffer = new byte[64 * 1024];

    public SendCall()
    {
        Near.Blocking = false;
        SocketError error;
        do
            Near.Send(_buffer, 0, _buffer.Length, SocketFlags.None, out error);
        while (error == SocketError.Success);
        Near.Blocking = true;
    }

    [Goroutine]
    public override void Block() => Near.Send(_buffer);

    public override void Answer() => _ = new NetworkStream(Far).CopyToAsync(Stream.Null);
}

internal sealed partial class StreamReadCall : ConnectionCall
{
    private readonly byte[] _buffer = new byte[16];
    private readonly NetworkStream _stream;

    public StreamReadCall() => _stream = new NetworkStream(Near);

    [Goroutine]
    public override void Block() => _ = _stream.Read(_buffer, 0, _buffer.Length);
}

internal sealed partial class CopyToCall : ConnectionCall
{
    private readonly NetworkStream _stream;

    public CopyToCall() => _stream = new NetworkStream(Near);

    [Goroutine]
    public override void Block() => _stream.CopyTo(Stream.Null);

    public override void Answer() => Far.Shutdown(SocketShutdown.Send);
}

internal sealed partial class ReadLineCall : ConnectionCall
{
    private readonly StreamReader _reader;

    public ReadLineCall() => _reader = new StreamReader(new NetworkStream(Near));

    [Goroutine]
    public override void Block() => _reader.ReadLine();
}

internal sealed partial class TcpListenerCall : BlockingCall
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Socket _client = Listening.NewSocket();

    public TcpListenerCall() => _listener.Start();

    [Goroutine]
    public override void Block() => _listener.AcceptTcpClient().Dispose();

    public override void Answer() => _ = _client.ConnectAsync(_listener.LocalEndpoint);

    public override void Dispose()
    {
        _client.Dispose();
        _listener.Dispose();
    }
}

internal sealed partial class UdpCall : BlockingCall
{
    private readonly UdpClient _receiver = new(new IPEndPoint(IPAddress.Loopback, 0));
    private readonly UdpClient _sender = new();

    [Goroutine]
    public override void Block()
    {
        IPEndPoint? sender = null;
        _receiver.Receive(ref sender);
    }

    public override void Answer() => _sender.Send([1], (IPEndPoint)_receiver.Client.LocalEndPoint!);

    public override void Dispose()
    {
        _receiver.Dispose();
        _sender.Dispose();
    }
}

internal sealed partial class PipeCall : BlockingCall
{
    private readonly byte[] _buffer = new byte[16];
    private readonly NamedPipeServerStream _far;
    private readonly NamedPipeClientStream _near;

    public PipeCall()
    {
        var name = $"lab-{Guid.NewGuid():N}";
        _far = new NamedPipeServerStream(name, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous);
        _near = new NamedPipeClientStream(".", name, PipeDirection.InOut, PipeOptions.Asynchronous);
        _near.Connect();
        _far.WaitForConnection();
    }

    [Goroutine]
    public override void Block() => _ = _near.Read(_buffer, 0, _buffer.Length);

    public override void Answer() => _far.WriteByte(1);

    public override void Dispose()
    {
        _near.Dispose();
        _far.Dispose();
    }
}
