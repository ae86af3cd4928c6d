using System.Net.Sockets;
using GoroutineGen.EndToEnd.Tests.Harness;
using GoroutineGen.Scheduling;

namespace GoroutineGen.EndToEnd.Tests.Faults;

/// <summary>What peers do to connections ends these connections: nothing hangs or is lost, no goroutine and no thread is kept.</summary>
public static partial class ConnectionFaultTests
{
    [Test]
    public static void AClientsResetEndsItsConnectionOnly([TwinProcessModes] Mode mode) => Run(mode, ResetOneOfTwo);

    [Test]
    public static void AClientThatFallsSilentIsTimedOut([TwinProcessModes] Mode mode) => Run(mode, FallSilent);

    [Test]
    public static void ASlowReaderHoldsUpNobodyAndGetsEverything([TwinProcessModes] Mode mode) => Run(mode, ReadLate);

    [Test]
    public static void AServerThatClosesUnderLoadEndsEveryConnection([TwinProcessModes] Mode mode) => Run(mode, CloseUnderLoad);

    private static void Run(Mode mode, Action body)
    {
        var before = Go.Count;
        var most = Scheduler.MachineCount + 2 * Go.MaxProcs + 1; // Other tests may have left goroutines that hold threads.
        var linger = Scheduler.SurplusLinger;
        Scheduler.SurplusLinger = 20; // What is not needed any more ends soon.
        try
        {
            mode.Run(body);
            Wait.Until(() => Go.Count == before, () => $"{Go.Count} goroutines are left, {before} were there before.\n{Go.Dump()}");
            Wait.Until(
                () => Scheduler.MachineCount <= most, () => $"{Scheduler.MachineCount} Ms are left.\n{Go.Dump()}");
        }
        finally
        {
            Scheduler.SurplusLinger = linger;
        }
    }

    [Goroutine]
    private static void ResetOneOfTwo()
    {
        var server = new EchoServer();
        server.Begin();
        using var other = server.Connect();
        Exchange(other);
        using (var reset = server.Connect())
        {
            Exchange(reset);
            reset.LingerState = new LingerOption(enable: true, seconds: 0); // Closing does not say goodbye.
        }

        Assert.That(server.Failures.Receive(), Is.EqualTo(SocketError.ConnectionReset));
        Exchange(other);
        other.Shutdown(SocketShutdown.Send);
        Assert.That(other.Receive(new byte[1]), Is.Zero);
        server.Close();
    }

    [Goroutine]
    private static void FallSilent()
    {
        var server = new EchoServer { ReceiveTimeout = 20 };
        server.Begin();
        using var silent = server.Connect();
        Assert.That(silent.Receive(new byte[1]), Is.Zero); // The server has given up.
        Assert.That(server.Failures.Receive(), Is.EqualTo(SocketError.TimedOut));
        server.Close();
    }

    [Goroutine]
    private static void ReadLate()
    {
        var server = new EchoServer();
        server.Begin();
        using var slow = server.Connect();
        var sent = new byte[256 * 1024];
        new Random(16).NextBytes(sent);
        var sender = Go.Run(SendToEnd, slow, sent);
        using (var other = server.Connect())
        {
            for (var i = 0; i < 10; i++)
                Exchange(other);
        }

        Assert.That(sender.Status, Is.Not.EqualTo(GoroutineStatus.Ended), "The connection should be full.");
        Assert.That(ReceiveToEnd(slow), Is.EqualTo(sent));
        sender.Join();
        server.Close();
        Assert.That(server.Failures.TryReceive(out _), Is.False);
    }

    [Goroutine]
    private static void CloseUnderLoad()
    {
        const int Clients = 8;
        var server = new EchoServer();
        server.Begin();
        var exchanges = new Chan<int>();
        var clients = new Sync.ErrGroup();
        for (var i = 0; i < Clients; i++)
            clients.Go(() => ExchangeUntilClosed(server, exchanges));
        for (var i = 0; i < 4 * Clients; i++)
            exchanges.Receive();
        Go.Run(DropAll, exchanges);
        server.Close();
        clients.Wait(); // Each of them has seen its connection end, and no answer that is not its own.
        exchanges.Close();
        Assert.That(server.Failures.TryReceive(out _), Is.False);
    }

    [Goroutine]
    private static void ExchangeUntilClosed(EchoServer server, Chan<int> exchanges)
    {
        using var client = server.Connect();
        try
        {
            while (Exchange(client))
                exchanges.Send(1);
        }
        catch (SocketException)
        {
            // Closed while this client sent.
        }
    }

    /// <summary>Sends something and compares what comes back. Whether an answer came, and not the end of the connection.</summary>
    [Goroutine]
    private static bool Exchange(Socket client)
    {
        var sent = Guid.NewGuid().ToByteArray();
        var received = new byte[sent.Length];
        client.Send(sent);
        var count = 0;
        while (count < received.Length)
        {
            var more = client.Receive(received, count, received.Length - count, SocketFlags.None);
            if (more == 0)
                return false;
            count += more;
        }

        Assert.That(received, Is.EqualTo(sent));
        return true;
    }

    [Goroutine]
    private static void SendToEnd(Socket client, byte[] bytes)
    {
        client.Send(bytes);
        client.Shutdown(SocketShutdown.Send);
    }

    [Goroutine]
    private static byte[] ReceiveToEnd(Socket client)
    {
        var received = new MemoryStream();
        new NetworkStream(client).CopyTo(received);
        return received.ToArray();
    }

    [Goroutine]
    private static void DropAll(Chan<int> values)
    {
        foreach (var _ in values)
        {
        }
    }
}
