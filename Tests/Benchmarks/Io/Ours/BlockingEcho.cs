using System.Net.Sockets;

namespace GoroutineGen.IoBenchmarks.Ours;

/// <summary>
/// The echo server of code that cannot suspend: each connection holds a thread, as a goroutine in <c>Go.Block</c> or as a plain thread.
/// </summary>
internal static class BlockingEcho
{
    public static void ServeInRegions() => Serve(static client => Go.Run(() => Answer(client, static (from, buffer) =>
        Go.Block(() => from.Receive(buffer)))));

    public static void ServeInThreads() => Serve(static client => new Thread(() => Answer(client, static (from, buffer) =>
        from.Receive(buffer)), maxStackSize: 256 * 1024)
    { IsBackground = true }.Start());

    private static void Serve(Action<Socket> begin)
    {
        using var listener = Listening.OnFreePort();
        Console.WriteLine(listener.Port());
        while (true)
            begin(listener.Accept());
    }

    private static void Answer(Socket client, Func<Socket, byte[], int> receive)
    {
        using (client)
        {
            client.NoDelay = true;
            var buffer = new byte[4096];
            try
            {
                while (receive(client, buffer) is var count and > 0)
                    client.Send(buffer, count, SocketFlags.None);
            }
            catch (SocketException)
            {
            }
        }
    }
}
