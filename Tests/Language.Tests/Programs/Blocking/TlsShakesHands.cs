// Handshakes of TLS: each overload, and what goes wrong
// Expected: suspends
// Twins: 4
using System.IO;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Programs.Blocking.TlsShakesHands;

static partial class Program
{
    private static readonly X509Certificate2 s_certificate = Certificate();

    [Goroutine]
    public static void Run(Log log)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        for (var way = 0; way < 4; way++)
        {
            using var near = Connect(listener, out var far);
            var server = Go.Run(Serve, way, far);
            var stream = new SslStream(near, false, static (_, _, _, _) => true);
            Greet(way, stream);
            stream.Write([7]);
            log.Step($"{way}: {stream.IsAuthenticated} {stream.TargetHostName} {server.Join()}");
        }

        for (var way = 4; way < 12; way++)
        {
            using var near = Connect(listener, out var far);
            var stream = new SslStream(near, false, static (_, _, _, _) => true);
            try
            {
                Fail(way, stream, far);
                log.Step($"{way}: nothing");
            }
            catch (Exception exception)
            {
                var inner = exception.InnerException;
                log.Step($"{way}: {exception.GetType().Name} {exception.Message} {inner?.GetType().Name} {inner?.Message}");
            }
        }
    }

    private static NetworkStream Connect(TcpListener listener, out NetworkStream far)
    {
        var near = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        near.Connect(listener.LocalEndpoint);
        far = new NetworkStream(listener.AcceptSocket(), ownsSocket: true);
        return new NetworkStream(near, ownsSocket: true);
    }

    [Goroutine]
    private static int Serve(int way, NetworkStream far)
    {
        using var stream = new SslStream(far);
        switch (way)
        {
            case 0: stream.AuthenticateAsServer(s_certificate); break;
            case 1: stream.AuthenticateAsServer(s_certificate, false, false); break;
            case 2: stream.AuthenticateAsServer(s_certificate, false, SslProtocols.None, false); break;
            default: stream.AuthenticateAsServer(new SslServerAuthenticationOptions { ServerCertificate = s_certificate }); break;
        }

        return stream.ReadByte();
    }

    [Goroutine]
    private static void Greet(int way, SslStream stream)
    {
        switch (way)
        {
            case 0: stream.AuthenticateAsClient("a"); break;
            case 1: stream.AuthenticateAsClient("b", null, false); break;
            case 2: stream.AuthenticateAsClient("c", null, SslProtocols.None, false); break;
            default: stream.AuthenticateAsClient(new SslClientAuthenticationOptions { TargetHost = "d" }); break;
        }
    }

    [Goroutine]
    private static void Fail(int way, SslStream stream, NetworkStream far)
    {
        switch (way)
        {
            case 4: far.Dispose(); stream.AuthenticateAsClient("a"); break;
            case 5: far.Write("this is no handshake of anybody"u8); stream.AuthenticateAsClient("a"); break;
            case 6: far.Socket.LingerState = new LingerOption(true, 0); far.Dispose(); stream.AuthenticateAsServer(s_certificate); break;
            case 7: stream.ReadTimeout = 20; stream.AuthenticateAsClient("a"); break;
            case 8: stream.Dispose(); stream.AuthenticateAsClient("a"); break;
            case 9: stream.AuthenticateAsServer((X509Certificate)null!); break;
            case 10: stream.AuthenticateAsClient((SslClientAuthenticationOptions)null!); break;
            case 11: far.Write("GET / HTTP/1.0\r\n\r\n"u8); stream.AuthenticateAsServer(s_certificate); break;
        }
    }

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("cn=end", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), password: null);
    }
}
