// Readers and writers over sockets, files and memory
// Expected: suspends
// Twins: 2
using System.IO;
using System.Net.Sockets;
using System.Net;

namespace Programs.Blocking.ReadersAndWriters;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using (var client = new TcpClient())
        {
            client.Connect(IPAddress.Loopback, ((IPEndPoint)listener.LocalEndpoint).Port);
            using var server = listener.AcceptTcpClient();
            using (var writer = new StreamWriter(client.GetStream()))
            {
                writer.WriteLine("one");
                writer.Write('t');
                writer.Write("wo");
                writer.WriteLine();
                writer.WriteLine('3');
                writer.Write(4);
                writer.Write("{0} {1}", 5, 6);
                writer.Flush();
            }

            using var reader = new StreamReader(server.GetStream());
            Read(log, reader);
        }

        Read(log, new StringReader("a\nb\nc\n1234567"));
        Read(log, new Shouting("a\nb\nc\n1234567"));
        using var text = new StringWriter();
        text.WriteLine("memory");
        log.Step(text.ToString().Length > 6);
        var file = Path.GetTempFileName();
        using (var writer = new StreamWriter(file))
            writer.Write("a\nb\nc\n1234567");
        using (var reader = new StreamReader(file))
            Read(log, reader);
        File.Delete(file);
        TextReader? nobody = null;
        log.Step(nobody?.ReadLine() ?? "nobody");
    }

    [Goroutine]
    private static void Read(Log log, TextReader reader)
    {
        log.Step(reader.ReadLine()!);
        log.Step(reader.ReadLine()!);
        var chars = new char[4];
        log.Step($"{reader.ReadBlock(chars, 0, 2)} {reader.Read()} {reader.Peek()}");
        log.Step(reader.ReadToEnd());
        log.Step(reader.ReadLine() is null && reader.Read(chars, 0, 1) == 0);
        try
        {
            reader.Read(chars, 3, 2);
        }
        catch (ArgumentException exception)
        {
            log.Step(exception.GetType().Name);
        }
    }

    private sealed class Shouting(string text) : StringReader(text)
    {
        public override string? ReadLine() => base.ReadLine()?.ToUpperInvariant();
    }
}
