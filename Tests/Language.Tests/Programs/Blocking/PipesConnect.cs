// Named pipes connect and transfer
// Expected: suspends
// Twins: 2
using System.IO.Pipes;
using System.IO;

namespace Programs.Blocking.PipesConnect;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var name = $"gor-{Guid.NewGuid():N}";
        using var server = new NamedPipeServerStream(name);
        var client = Go.Run(Talk, name);
        server.WaitForConnection();
        var buffer = new byte[4];
        server.ReadExactly(buffer, 0, 4);
        log.Step(string.Join(' ', buffer));
        server.Write(buffer, 0, 2);
        log.Step(client.Join());
    }

    [Goroutine]
    private static int Talk(string name)
    {
        using var client = new NamedPipeClientStream(name);
        client.Connect();
        client.Write([1, 2, 3, 4]);
        client.Flush();
        return client.ReadByte() + client.ReadByte();
    }
}
