using System.Net;
using System.Net.Mail;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace GoroutineGen.Language.Tests.Overloads;

/// <summary>Samples for names, pings and mail.</summary>
internal static class NetworkSamples
{
    private const int LongestName = 255;

    public static void AddTo(SampleCatalogue catalogue)
    {
        catalogue.Add("string#hostNameOrAddress",
            _ => "127.0.0.1", _ => "localhost", _ => new string('a', LongestName + 1), _ => "0.0.0.0");
        catalogue.Add("System.Net.NetworkInformation.Ping#hostNameOrAddress", _ => "127.0.0.1", _ => "localhost", _ => "");
        catalogue.Add("System.Net.IPAddress#address", _ => IPAddress.Loopback, _ => IPAddress.Any, _ => IPAddress.IPv6Loopback);
        catalogue.Add("System.Net.IPAddress#ipAddress", _ => IPAddress.Loopback);
        catalogue.Add("System.Net.Sockets.AddressFamily", _ => AddressFamily.InterNetwork, _ => AddressFamily.Unspecified,
            _ => AddressFamily.AppleTalk);
        catalogue.Add("System.Net.NetworkInformation.Ping#this", _ => new Ping());
        catalogue.Add("System.Net.NetworkInformation.Ping#System.TimeSpan timeout",
            _ => TimeSpan.FromSeconds(1), _ => TimeSpan.FromSeconds(-1));
        catalogue.Add("int#timeout", _ => 1000, _ => -1);
        catalogue.Add("System.Net.NetworkInformation.PingOptions", _ => new PingOptions());
        catalogue.Add("System.Net.Mail.SmtpClient#this", scene => new SmtpClient("127.0.0.1", SceneSockets.NoPort(scene).Port),
            _ => new SmtpClient());
        catalogue.Add("System.Net.Mail.MailMessage", _ => new MailMessage("a@b.c", "d@e.f", "subject", "body"), _ => new MailMessage());
        catalogue.Add(["string#from", "string#recipients"], _ => "a@b.c", _ => "", _ => "nobody");
    }
}
