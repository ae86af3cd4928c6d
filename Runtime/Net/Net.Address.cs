using System.Net;
using System.Net.Sockets;
using GoroutineGen.Blocking;

namespace GoroutineGen;

/// <content>Addresses.</content>
public static partial class Net
{
    /// <summary>Where a <c>host:port</c> leads.</summary>
    private static class Address
    {
        /// <summary>What to bind to; a name is looked up on the spot.</summary>
        internal static IPEndPoint ToListen(string address)
        {
            var (host, port) = Split(address);
            return new IPEndPoint(
                host.Length == 0 ? Socket.OSSupportsIPv6 ? IPAddress.IPv6Any : IPAddress.Any
                : IPAddress.TryParse(host, out var given) ? given
                : LookUp(host),
                port);
        }

        /// <summary>What to connect to; a name is left to the socket, which tries each of the name's addresses.</summary>
        internal static EndPoint ToDial(string address)
        {
            var (host, port) = Split(address);
            return host.Length == 0 ? new IPEndPoint(IPAddress.Loopback, port)
                : IPAddress.TryParse(host, out var given) ? new IPEndPoint(given, port)
                : new DnsEndPoint(host, port);
        }

        /// <summary>A socket that takes addresses of both kinds speaks of those of IPv4 as of IPv6's.</summary>
        internal static EndPoint Plain(EndPoint endPoint) => endPoint is IPEndPoint { Address.IsIPv4MappedToIPv6: true } mapped
            ? new IPEndPoint(mapped.Address.MapToIPv4(), mapped.Port)
            : endPoint;

        // As in Go, an address of IPv4 goes first.
        private static IPAddress LookUp(string host)
        {
            using (Region.Enter())
            {
                var found = Dns.GetHostAddresses(host);
                return found.FirstOrDefault(static address => address.AddressFamily == AddressFamily.InterNetwork) ?? found[0];
            }
        }

        private static (string Host, int Port) Split(string address)
        {
            ArgumentNullException.ThrowIfNull(address);
            var colon = address.LastIndexOf(':');
            if (colon < 0 || !ushort.TryParse(address.AsSpan(colon + 1), out var port))
                throw Bad(address);
            var host = address[..colon];
            if (host is ['[', .. var bare, ']']
                && IPAddress.TryParse(bare, out var inBrackets)
                && inBrackets.AddressFamily == AddressFamily.InterNetworkV6)
                return (bare, port);
            return host.AsSpan().IndexOfAny("[]: /") < 0 ? (host, port) : throw Bad(address);
        }

        private static ArgumentException Bad(string address) => new(
            $"\"{address}\" is no address. Write host:port, as in 127.0.0.1:8080 or [::1]:80 or :8080.", nameof(address));
    }
}
