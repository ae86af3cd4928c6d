using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace GoroutineGen.Language.Tests.Overloads;

/// <summary>Samples for encrypted connections. The peer's side of a handshake runs on the thread pool.</summary>
internal static class TlsSamples
{
    private const string SslStream = "System.Net.Security.SslStream";
    private const string Certificates = "System.Security.Cryptography.X509Certificates.X509Certificate";
    private const int Short = 5;
    private const int KeySize = 2048;
    private static readonly X509Certificate2 Own = Create();

    public static void AddTo(SampleCatalogue catalogue)
    {
        catalogue.Add($"{SslStream}.AuthenticateAsClient#this", Client, Silent, Ended);
        catalogue.Add($"{SslStream}.AuthenticateAsServer#this", Server, Silent, Ended);
        catalogue.Add($"{SslStream}#this", Shaken, scene => Near(scene, out _));
        catalogue.Add([$"{SslStream}.Read#this", $"{SslStream}.ReadByte#this"], WithBytes, WithEnd, scene => Near(scene, out _));
        catalogue.Add($"{SslStream}#targetHost", _ => "host", _ => "");
        catalogue.Add($"{Certificates}", _ => new X509Certificate2(Own), _ => X509CertificateLoader.LoadCertificate(Own.RawData));
        catalogue.Add($"{Certificates}Collection", _ => new X509CertificateCollection(), _ => new X509CertificateCollection { Own });
        catalogue.Add("System.Security.Authentication.SslProtocols", _ => SslProtocols.None, _ => SslProtocols.Tls12,
            _ => (SslProtocols)1);
        catalogue.Add("System.Net.Security.SslClientAuthenticationOptions",
            _ => new SslClientAuthenticationOptions { TargetHost = "host" },
            _ => new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = Accept });
        catalogue.Add("System.Net.Security.SslServerAuthenticationOptions",
            _ => new SslServerAuthenticationOptions { ServerCertificate = Own }, _ => new SslServerAuthenticationOptions());
    }

    private static bool Accept(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => true;

    private static SslStream Near(Scene scene, out Socket peer)
    {
        (var own, peer) = SceneSockets.Connection(scene);
        return new SslStream(new NetworkStream(own, ownsSocket: true), leaveInnerStreamOpen: false, Accept);
    }

    private static SslStream Far(Scene scene, Socket peer) =>
        scene.Own(new SslStream(new NetworkStream(peer), leaveInnerStreamOpen: false, Accept));

    private static SslStream Client(Scene scene)
    {
        var near = Near(scene, out var peer);
        Begin(Far(scene, peer).AuthenticateAsServerAsync(Own));
        return near;
    }

    private static SslStream Server(Scene scene)
    {
        var near = Near(scene, out var peer);
        Begin(Far(scene, peer).AuthenticateAsClientAsync("host"));
        return near;
    }

    /// <summary>The peer says nothing.</summary>
    private static SslStream Silent(Scene scene)
    {
        var near = Near(scene, out _);
        near.ReadTimeout = Short;
        return near;
    }

    /// <summary>The peer says that it will say nothing.</summary>
    private static SslStream Ended(Scene scene)
    {
        var near = Near(scene, out var peer);
        peer.Shutdown(SocketShutdown.Send);
        return near;
    }

    /// <summary>After the handshake. The peer tells what it got.</summary>
    private static SslStream Shaken(Scene scene)
    {
        var near = Shaken(scene, out var far);
        var got = Task.Run(() =>
        {
            using MemoryStream all = new();
            far.CopyTo(all);
            return all.ToArray();
        });
        scene.LookAt("peer", () => got.Result);
        return near;
    }

    private static SslStream WithBytes(Scene scene)
    {
        var near = Shaken(scene, out var far);
        far.Write("0123456789"u8);
        return near;
    }

    private static SslStream WithEnd(Scene scene)
    {
        var near = Shaken(scene, out var far);
        far.ShutdownAsync().Wait();
        return near;
    }

    // Of this version, no messages follow the handshake.
    private static SslStream Shaken(Scene scene, out SslStream far)
    {
        var near = Near(scene, out var peer);
        far = Far(scene, peer);
        var shaking = far.AuthenticateAsServerAsync(Own, clientCertificateRequired: false, SslProtocols.Tls12, false);
        near.AuthenticateAsClient("host");
        shaking.Wait();
        return near;
    }

    /// <summary>Begins the peer's part. Where it fails, the call tells.</summary>
    private static void Begin(Task part) => part.ContinueWith(done => done.Exception, TaskScheduler.Default);

    private static X509Certificate2 Create()
    {
        using var key = RSA.Create(KeySize);
        CertificateRequest request = new("cn=host", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), password: null);
    }
}
