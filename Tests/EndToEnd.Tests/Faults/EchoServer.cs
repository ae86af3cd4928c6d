using System.Net;
using System.Net.Sockets;

namespace GoroutineGen.EndToEnd.Tests.Faults;

/// <summary>
/// A server as one writes it: a goroutine for each connection, in blocking calls; a connection's failure ends this connection.
/// </summary>
internal sealed partial class EchoServer
{
    // Small buffers, so that little data fills a connection.
    private const int BufferSize = 16 * 1024;

    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly Sync.WaitGroup _goroutines = new();
    private readonly Sync.Mutex _mutex = new();
    private readonly List<Socket> _clients = [];
    private readonly Chan<SocketError> _failures = new(capacity: 16);
    private volatile bool _closed;

    public EchoServer()
    {
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen();
        _listener.ReceiveBufferSize = BufferSize;
        _listener.SendBufferSize = BufferSize;
    }

    public int ReceiveTimeout { get; init; }

    /// <summary>Why connections ended that the server did not end itself.</summary>
    public IReceiveChan<SocketError> Failures => _failures;

    [Goroutine]
    public void Begin() => _goroutines.Go(Accept);

    /// <summary>A new connection to the server.</summary>
    [Goroutine]
    public Socket Connect()
    {
        var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
        {
            NoDelay = true,
            ReceiveBufferSize = BufferSize,
            SendBufferSize = BufferSize,
        };
        client.Connect(_listener.LocalEndPoint!);
        return client;
    }

    /// <summary>Closes all connections and waits for their goroutines.</summary>
    [Goroutine]
    public void Close()
    {
        using (_mutex.Acquire())
        {
            _closed = true;
            _listener.Dispose();
            foreach (var client in _clients) client.Dispose();
        }

        _goroutines.Wait();
    }

    [Goroutine]
    private void Accept()
    {
        try
        {
            while (true)
                Add(_listener.Accept());
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            Assert.That(_closed, Is.True, error.ToString());
        }
    }

    [Goroutine]
    private void Add(Socket client)
    {
        client.NoDelay = true;
        client.ReceiveTimeout = ReceiveTimeout;
        using (_mutex.Acquire())
        {
            _clients.Add(client);
            if (_closed)
                client.Dispose();
        }

        _goroutines.Go(() => Serve(client));
    }

    [Goroutine]
    private void Serve(Socket client)
    {
        using (client)
        {
            try
            {
                var buffer = new byte[4096];
                while (client.Receive(buffer) is var count and > 0)
                    client.Send(buffer, count, SocketFlags.None);
            }
            catch (SocketException error)
            {
                if (!_closed)
                    _failures.Send(error.SocketErrorCode);
            }
            catch (ObjectDisposedException)
            {
                Assert.That(_closed, Is.True);
            }
        }
    }
}
