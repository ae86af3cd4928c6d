using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace GoroutineGen.Soak.Scenarios;

/// <summary>
/// Numbers go over sockets and come back. Who waits for a socket may go on on a thread of .NET's pool; there it yields, starts goroutines,
/// blocks the thread, locks itself to the thread.
/// </summary>
internal static partial class Sockets
{
    private const int Size = sizeof(int);

    [Goroutine]
    public static void Run(Round round, Dice dice)
    {
        var pairs = dice.Between(1, 12);
        var times = dice.Between(1, 120);
        var numbers = round.Open("numbers over sockets", pairs * times);
        using var listener = new Socket(SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(pairs);
        var running = new List<Goroutine>();
        for (var i = 0; i < pairs; i++)
        {
            var client = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            client.Connect(listener.LocalEndPoint!);
            running.Add(Go.Run(Echo, listener.Accept(), dice.Split()));
            running.Add(Go.Run(Ask, client, numbers, i * times, times));
        }

        foreach (var goroutine in running)
            goroutine.Join();
    }

    [Goroutine]
    private static void Ask(Socket client, Tally numbers, int first, int times)
    {
        using (client)
        {
            var number = new byte[Size];
            for (var i = first; i < first + times; i++)
            {
                BinaryPrimitives.WriteInt32LittleEndian(number, i);
                client.Send(number);
                for (var have = 0; have < Size;)
                    have += client.Receive(number, have, Size - have, SocketFlags.None);
                numbers.Mark(BinaryPrimitives.ReadInt32LittleEndian(number));
            }
        }
    }

    [Goroutine]
    private static void Echo(Socket server, Dice dice)
    {
        using (server)
        {
            server.NoDelay = true;
            var buffer = new byte[Size];
            var disturbs = dice.Chance(50); // Else it comes to be trusted with a thread of the pool.
            while (server.Receive(buffer) is var count and > 0)
            {
                if (disturbs && dice.Chance(10))
                    Disturb(dice);
                server.Send(buffer, count, SocketFlags.None);
            }
        }
    }

    [Goroutine]
    private static void Disturb(Dice dice)
    {
        switch (dice.Between(0, 4))
        {
            case 0:
                Go.Yield();
                break;
            case 1:
                Go.Run(Nothing).Join();
                break;
            case 2:
                Go.Block(() => Thread.Sleep(1));
                break;
            case 3:
                WaitOnTheThread();
                break;
            default:
                using (Go.LockThread())
                    Go.Yield();
                break;
        }
    }

    [Goroutine]
    private static void Nothing()
    {
    }

    [NotGoroutine]
    private static void WaitOnTheThread() => Go.Run(Nothing).Join();
}
