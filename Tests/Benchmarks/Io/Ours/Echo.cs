using System.Net.Sockets;

namespace GoroutineGen.IoBenchmarks.Ours;

/// <summary>An echo server, a goroutine a connection.</summary>
internal static partial class Echo
{
    [Goroutine]
    public static void Serve()
    {
        using var listener = Listening.OnFreePort();
        Console.WriteLine(listener.Port());
        while (true)
            Go.Run(Serve, listener.Accept());
    }

    [Goroutine]
    private static void Serve(Socket client)
    {
        using (client)
        {
            client.NoDelay = true;
            var buffer = new byte[4096];
            try
            {
                while (client.Receive(buffer) is var count and > 0)
                    client.Send(buffer, count, SocketFlags.None);
            }
            catch (SocketException)
            {
            }
        }
    }
}
