using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GoroutineGen.IoBenchmarks.Ours;

/// <summary>A room in which each of the clients says some lines, and hears all lines of all.</summary>
internal static partial class Chat
{
    private const int Clients = 100;
    private const int Lines = 20;

    [Goroutine]
    public static void Run()
    {
        using var listener = Listening.OnFreePort();
        var room = new Room();
        var end = new Chan<int>();
        Go.Run(room.Run, end);
        Go.Run(Accept, listener, room);

        var joined = new Sync.WaitGroup();
        joined.Add(Clients);
        var clients = new Sync.ErrGroup();
        for (var i = 0; i < Clients; i++)
        {
            var number = i;
            clients.Go(() => Talk(number, listener.Port(), joined));
        }

        clients.Wait();
        end.Close();
    }

    [Goroutine]
    private static void Accept(Socket listener, Room room)
    {
        for (var i = 0; i < Clients; i++)
            Go.Run(Serve, listener.Accept(), room);
    }

    [Goroutine]
    private static void Serve(Socket client, Room room)
    {
        using (client)
        {
            client.NoDelay = true;
            // As many places as there will be lines: the room waits for no member.
            var member = new Chan<string>(Clients * Lines + 1);
            room.Joining.Send(member);
            Go.Run(Write, client, member);
            using var reader = new StreamReader(new NetworkStream(client));
            while (reader.ReadLine() is { } line)
                room.Lines.Send(line);
        }
    }

    [Goroutine]
    private static void Write(Socket client, Chan<string> member)
    {
        try
        {
            foreach (var line in member)
                client.Send(Encoding.UTF8.GetBytes(line + "\n"));
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // The client has heard everything.
        }
    }

    [Goroutine]
    private static void Talk(int number, int port, Sync.WaitGroup joined)
    {
        using var socket = Listening.NewSocket();
        socket.Connect(IPAddress.Loopback, port);
        using var reader = new StreamReader(new NetworkStream(socket));
        reader.ReadLine(); // welcome
        joined.Done();
        joined.Wait();
        Go.Run(Say, socket, number);
        for (var i = 0; i < Clients * Lines; i++)
        {
            if (reader.ReadLine() is null)
                throw new IOException($"client {number} heard {i} lines");
        }
    }

    [Goroutine]
    private static void Say(Socket socket, int number)
    {
        for (var i = 0; i < Lines; i++)
            socket.Send(Encoding.UTF8.GetBytes($"client {number}, line {i}\n"));
    }

    private sealed partial class Room
    {
        public readonly Chan<Chan<string>> Joining = new();
        public readonly Chan<string> Lines = new();

        [Goroutine]
        public void Run(Chan<int> end)
        {
            var members = new List<Chan<string>>();
            while (true)
            {
                switch (Go.Select(Case.Receive(Joining, out var member), Case.Receive(Lines, out var line), Case.Receive(end)))
                {
                    case 0:
                        members.Add(member!);
                        member!.Send("welcome");
                        break;
                    case 1:
                        foreach (var other in members) other.Send(line!);
                        break;
                    default:
                        foreach (var other in members) other.Close();
                        return;
                }
            }
        }
    }
}
