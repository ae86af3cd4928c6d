using System.Net.Sockets;

namespace GoroutineGen.IoBenchmarks.Async;

/// <summary>An echo server, an asynchronous method a connection.</summary>
internal static class Echo
{
    public static async Task Serve()
    {
        using var listener = Listening.OnFreePort();
        Console.WriteLine(listener.Port());
        while (true)
            _ = Serve(await listener.AcceptAsync());
    }

    private static async Task Serve(Socket client)
    {
        using (client)
        {
            client.NoDelay = true;
            var buffer = new byte[4096];
            try
            {
                while (await client.ReceiveAsync(buffer) is var count and > 0)
                    await client.SendAsync(buffer.AsMemory(0, count));
            }
            catch (SocketException)
            {
            }
        }
    }
}
