using System.ComponentModel;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using GoroutineGen.Interop;

namespace GoroutineGen.Blocking;

/// <summary>
/// Stand-ins for the handshakes of <see cref="SslStream"/>. A handshake over a stream with a time-out stands in a blocking region: the
/// time-out counts for each read and write below, and the asynchronous handshake knows none.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TlsCalls
{
    /// <summary>Stands in for <see cref="SslStream.AuthenticateAsClient(string)"/>.</summary>
    public static TaskWait AuthenticateAsClient(CancellationToken token, SslStream stream, string targetHost) => Shake(
        stream,
        stream => stream.AuthenticateAsClientAsync(targetHost).WaitAsync(token),
        stream => stream.AuthenticateAsClient(targetHost));

    /// <summary>
    /// Stands in for <see cref="SslStream.AuthenticateAsClient(string, X509CertificateCollection, bool)"/>.
    /// </summary>
    public static TaskWait AuthenticateAsClient(
        CancellationToken token, SslStream stream, string targetHost, X509CertificateCollection? clientCertificates,
        bool checkCertificateRevocation) => Shake(
        stream,
        stream => stream.AuthenticateAsClientAsync(targetHost, clientCertificates, checkCertificateRevocation).WaitAsync(token),
        stream => stream.AuthenticateAsClient(targetHost, clientCertificates, checkCertificateRevocation));

    /// <summary>
    /// Stands in for <see cref="SslStream.AuthenticateAsClient(string, X509CertificateCollection, SslProtocols, bool)"/>.
    /// </summary>
    public static TaskWait AuthenticateAsClient(
        CancellationToken token, SslStream stream, string targetHost, X509CertificateCollection? clientCertificates,
        SslProtocols enabledSslProtocols, bool checkCertificateRevocation) => Shake(
        stream,
        stream => stream.AuthenticateAsClientAsync(targetHost, clientCertificates, enabledSslProtocols, checkCertificateRevocation)
            .WaitAsync(token),
        stream => stream.AuthenticateAsClient(targetHost, clientCertificates, enabledSslProtocols, checkCertificateRevocation));

    /// <summary>Stands in for <see cref="SslStream.AuthenticateAsClient(SslClientAuthenticationOptions)"/>.</summary>
    public static TaskWait AuthenticateAsClient(
        CancellationToken token, SslStream stream, SslClientAuthenticationOptions sslClientAuthenticationOptions) => Shake(
        stream,
        stream => stream.AuthenticateAsClientAsync(sslClientAuthenticationOptions, token),
        stream => stream.AuthenticateAsClient(sslClientAuthenticationOptions));

    /// <summary>Stands in for <see cref="SslStream.AuthenticateAsServer(X509Certificate)"/>.</summary>
    public static TaskWait AuthenticateAsServer(CancellationToken token, SslStream stream, X509Certificate serverCertificate) => Shake(
        stream,
        stream => stream.AuthenticateAsServerAsync(serverCertificate).WaitAsync(token),
        stream => stream.AuthenticateAsServer(serverCertificate));

    /// <summary>Stands in for <see cref="SslStream.AuthenticateAsServer(X509Certificate, bool, bool)"/>.</summary>
    public static TaskWait AuthenticateAsServer(
        CancellationToken token, SslStream stream, X509Certificate serverCertificate, bool clientCertificateRequired,
        bool checkCertificateRevocation) => Shake(
        stream,
        stream => stream.AuthenticateAsServerAsync(serverCertificate, clientCertificateRequired, checkCertificateRevocation)
            .WaitAsync(token),
        stream => stream.AuthenticateAsServer(serverCertificate, clientCertificateRequired, checkCertificateRevocation));

    /// <summary>Stands in for <see cref="SslStream.AuthenticateAsServer(X509Certificate, bool, SslProtocols, bool)"/>.</summary>
    public static TaskWait AuthenticateAsServer(
        CancellationToken token, SslStream stream, X509Certificate serverCertificate, bool clientCertificateRequired,
        SslProtocols enabledSslProtocols, bool checkCertificateRevocation) => Shake(
        stream,
        stream => stream.AuthenticateAsServerAsync(
            serverCertificate, clientCertificateRequired, enabledSslProtocols, checkCertificateRevocation).WaitAsync(token),
        stream => stream.AuthenticateAsServer(
            serverCertificate, clientCertificateRequired, enabledSslProtocols, checkCertificateRevocation));

    /// <summary>Stands in for <see cref="SslStream.AuthenticateAsServer(SslServerAuthenticationOptions)"/>.</summary>
    public static TaskWait AuthenticateAsServer(
        CancellationToken token, SslStream stream, SslServerAuthenticationOptions sslServerAuthenticationOptions) => Shake(
        stream,
        stream => stream.AuthenticateAsServerAsync(sslServerAuthenticationOptions, token),
        stream => stream.AuthenticateAsServer(sslServerAuthenticationOptions));

    private static TaskWait Shake(SslStream stream, Func<SslStream, Task> begin, Action<SslStream> shake)
    {
        using (Region.Enter())
        {
            if (StreamForms.OfRead(stream) == AsyncForm.Asynchronous && StreamForms.OfWrite(stream) == AsyncForm.Asynchronous)
                return new TaskWait(new ValueTask(AsBlocking(begin(stream))));
            shake(stream);
            return default;
        }
    }

    private static async Task AsBlocking(Task handshake)
    {
        try
        {
            await handshake.ConfigureAwait(false);
        }
        catch (IOException exception) when (NetworkFaults.IsAborted(exception))
        {
            throw NetworkFaults.Failure(NetworkFaults.Reading, SocketError.ConnectionAborted);
        }
    }
}
