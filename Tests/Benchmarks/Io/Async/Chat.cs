using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;

namespace GoroutineGen.IoBenchmarks.Async;

/// <summary>A room in which each of the clients says some lines, and hears all lines of all.</summary>
internal static class Chat
{
    private const int Clients = 100;
    private const int Lines = 20;

    public static async Task Run()
    {
        using var listener = Listening.OnFreePort();
        var room = Channel.CreateBounded<object>(1);
        var running = RunRoom(room.Reader);
        _ = Accept(listener, room.Writer);

        var joined = new CountdownEvent(Clients);
        var allJoined = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(i => Task.Run(() => Talk(i, listener.Port(), joined, allJoined))));
        room.Writer.TryComplete();
        await running;
    }

    private static async Task Accept(Socket listener, ChannelWriter<object> room)
    {
        for (var i = 0; i < Clients; i++)
            _ = Serve(await listener.AcceptAsync(), room);
    }

    private static async Task Serve(Socket client, ChannelWriter<object> room)
    {
        using (client)
        {
            client.NoDelay = true;
            // As many places as there will be lines: the room waits for no member.
            var member = Channel.CreateBounded<string>(Clients * Lines + 1);
            await room.WriteAsync(member);
            _ = Write(client, member.Reader);
            using var reader = new StreamReader(new NetworkStream(client));
            while (await reader.ReadLineAsync() is { } line)
                await room.WriteAsync(line);
        }
    }

    private static async Task Write(Socket client, ChannelReader<string> member)
    {
        try
        {
            await foreach (var line in member.ReadAllAsync())
                await client.SendAsync(Encoding.UTF8.GetBytes(line + "\n"));
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // The client has heard everything.
        }
    }

    private static async Task Talk(int number, int port, CountdownEvent joined, TaskCompletionSource allJoined)
    {
        using var socket = Listening.NewSocket();
        await socket.ConnectAsync(IPAddress.Loopback, port);
        using var reader = new StreamReader(new NetworkStream(socket));
        await reader.ReadLineAsync(); // welcome
        if (joined.Signal())
            allJoined.SetResult();
        await allJoined.Task;
        _ = Say(socket, number);
        for (var i = 0; i < Clients * Lines; i++)
        {
            if (await reader.ReadLineAsync() is null)
                throw new IOException($"client {number} heard {i} lines");
        }
    }

    private static async Task Say(Socket socket, int number)
    {
        for (var i = 0; i < Lines; i++)
            await socket.SendAsync(Encoding.UTF8.GetBytes($"client {number}, line {i}\n"));
    }

    private static async Task RunRoom(ChannelReader<object> room)
    {
        var members = new List<ChannelWriter<string>>();
        await foreach (var message in room.ReadAllAsync())
        {
            if (message is string line)
            {
                foreach (var member in members) await member.WriteAsync(line);
            }
            else
            {
                var member = ((Channel<string>)message).Writer;
                members.Add(member);
                await member.WriteAsync("welcome");
            }
        }

        foreach (var member in members) member.TryComplete();
    }
}
