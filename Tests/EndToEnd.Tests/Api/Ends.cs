using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace GoroutineGen.EndToEnd.Tests.Api;

/// <summary>Both ends of a connection, as streams.</summary>
internal sealed class Ends : IDisposable
{
    private static readonly Lazy<X509Certificate2> Certificate = new(MakeCertificate);

    private readonly NetworkStream _near;
    private readonly NetworkStream _far;

    private Ends(NetworkStream near, NetworkStream far, bool isTls)
    {
        _near = near;
        _far = far;
        Near = isTls ? new SslStream(near, false, static (_, _, _, _) => true) : near;
        Far = isTls ? new SslStream(far) : far;
    }

    internal Stream Near { get; }

    internal Stream Far { get; }

    /// <summary>In ordinary code, which waits until both ends know each other.</summary>
    [NotGoroutine]
    internal static Ends Connect(bool isTls)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var near = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        near.Connect(listener.LocalEndpoint);
        var far = listener.AcceptSocket();
        far.NoDelay = true;
        var ends = new Ends(new NetworkStream(near, ownsSocket: true), new NetworkStream(far, ownsSocket: true), isTls);
        if (isTls)
        {
            Task.WaitAll(
                ((SslStream)ends.Far).AuthenticateAsServerAsync(Certificate.Value),
                ((SslStream)ends.Near).AuthenticateAsClientAsync("end"));
        }

        return ends;
    }

    /// <summary>Lets the near end read to the end.</summary>
    internal void CloseFar() => _far.Socket.Shutdown(SocketShutdown.Send);

    /// <summary>
    /// Closes the near socket under whoever reads from it. The stream would first shut it down, and the reader might see the end.
    /// </summary>
    internal void CloseNear() => _near.Socket.Dispose();

    public void Dispose()
    {
        Near.Dispose();
        Far.Dispose();
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("cn=end", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), password: null);
    }
}
