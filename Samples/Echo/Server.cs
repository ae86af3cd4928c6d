using System.Net.Sockets;

namespace Echo;

/// <summary>Sends back to each client what it sends: a goroutine for each connection, written as if each had a thread.</summary>
internal sealed partial class Server(Socket listener)
{
    private const int BufferSize = 4096;

    private readonly Sync.WaitGroup _clients = new();
    private long _connections;
    private long _bytes;

    public long Connections => _connections;

    public long Bytes => _bytes;

    /// <summary>Accepts clients until <paramref name="ctx"/> is done, and returns when the last of them is gone.</summary>
    [Goroutine]
    public void Run(Context ctx)
    {
        // Whoever waits in a socket is woken by closing it, as in Go.
        using (Context.AfterFunc(ctx, listener.Close))
        {
            while (Accept(ctx) is { } client)
            {
                _connections++;
                _clients.Go(() => Serve(ctx, client));
            }
        }

        _clients.Wait();
    }

    /// <summary>The next client; null when there will be none.</summary>
    [Goroutine]
    private Socket? Accept(Context ctx)
    {
        try
        {
            return listener.Accept();
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            ThrowUnlessDone(ctx, error);
            return null;
        }
    }

    [Goroutine]
    private void Serve(Context ctx, Socket client)
    {
        using (client)
        using (Context.AfterFunc(ctx, client.Close))
        {
            var buffer = new byte[BufferSize];
            try
            {
                while (client.Receive(buffer) is var count and > 0)
                {
                    client.Send(buffer, count, SocketFlags.None);
                    Interlocked.Add(ref _bytes, count);
                }
            }
            catch (Exception error) when (error is SocketException or ObjectDisposedException)
            {
                // A client that resets its connection ends this connection, not the server. Nor does the end of the server itself.
            }
        }
    }

    private static void ThrowUnlessDone(Context ctx, Exception error)
    {
        if (!ctx.IsDone)
            throw new IOException("The listener fails.", error);
    }
}
