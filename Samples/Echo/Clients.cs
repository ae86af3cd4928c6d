using System.Net;
using System.Net.Sockets;

namespace Echo;

/// <summary>Many clients at once, each of which sends lines and reads them back.</summary>
internal static partial class Clients
{
    /// <summary>Returns how many lines came back; the first failure of a client is thrown.</summary>
    [Goroutine]
    public static long Run(Options options)
    {
        var group = new Sync.ErrGroup();
        var echoed = new Chan<int>(capacity: options.Clients);
        for (var i = 0; i < options.Clients; i++)
        {
            var name = $"client {i}";
            group.Go(() => echoed.Send(Talk(name, options)));
        }

        group.Wait();
        echoed.Close();
        var total = 0L;
        foreach (var lines in echoed) total += lines;
        return total;
    }

    [Goroutine]
    private static int Talk(string name, Options options)
    {
        using var client = new TcpClient { NoDelay = true };
        client.Connect(IPAddress.Loopback, options.Port);
        var stream = client.GetStream();
        using var reader = new StreamReader(stream);
        using var writer = new StreamWriter(stream) { AutoFlush = true };
        for (var i = 0; i < options.Messages; i++)
        {
            var line = $"{name}, message {i}";
            writer.WriteLine(line);
            var answer = reader.ReadLine();
            if (answer != line)
                throw new IOException($"'{line}' came back as '{answer}'");
        }

        return options.Messages;
    }
}
