using System.Net;
using System.Net.Sockets;
using Echo;

try
{
    var options = Options.Parse(args);
    switch (options.Verb)
    {
        case Options.Serve:
            using (var interruption = new Interruption())
            using (var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp))
            {
                listener.Bind(new IPEndPoint(IPAddress.Loopback, options.Port));
                listener.Listen(backlog: 4096);
                Console.WriteLine($"listening on {listener.LocalEndPoint}");
                var server = new Server(listener);
                Go.Main(server.Run, interruption.Context);
                Console.WriteLine($"served {server.Connections} connections, {server.Bytes} bytes");
            }

            return 0;
        default:
            var echoed = Go.Main(Clients.Run, options);
            Console.WriteLine($"{options.Clients} clients, {options.Messages} messages each: {echoed} came back");
            return 0;
    }
}
catch (UsageException mistake)
{
    Console.Error.WriteLine($"{mistake.Message}\n{Options.Usage}");
    return 2;
}
catch (SocketException error)
{
    Console.Error.WriteLine(error.Message);
    return 1;
}
