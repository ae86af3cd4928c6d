using System.ComponentModel;
using System.Net;
using System.Net.Sockets;

namespace GoroutineGen.Blocking;

/// <summary>
/// Stand-ins for the members of <see cref="Dns"/> that block. The asynchronous members name their first parameter otherwise in their
/// exceptions; so what needs no look-up to be refused, the original refuses.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DnsCalls
{
    /// <summary>Stands in for <see cref="Dns.GetHostAddresses(string)"/>.</summary>
    public static Task<IPAddress[]> GetHostAddresses(CancellationToken token, string hostNameOrAddress)
    {
        using (Region.Enter())
        {
            return IsRefused(hostNameOrAddress)
                ? Task.FromResult(Dns.GetHostAddresses(hostNameOrAddress))
                : Dns.GetHostAddressesAsync(hostNameOrAddress, token);
        }
    }

    /// <summary>Stands in for <see cref="Dns.GetHostAddresses(string, AddressFamily)"/>.</summary>
    public static Task<IPAddress[]> GetHostAddresses(CancellationToken token, string hostNameOrAddress, AddressFamily family)
    {
        using (Region.Enter())
        {
            return IsRefused(hostNameOrAddress)
                ? Task.FromResult(Dns.GetHostAddresses(hostNameOrAddress, family))
                : Dns.GetHostAddressesAsync(hostNameOrAddress, family, token);
        }
    }

    /// <summary>Stands in for <see cref="Dns.GetHostEntry(IPAddress)"/>.</summary>
    public static Task<IPHostEntry> GetHostEntry(CancellationToken token, IPAddress address)
    {
        using (Region.Enter())
            return Dns.GetHostEntryAsync(address);
    }

    /// <summary>Stands in for <see cref="Dns.GetHostEntry(string)"/>.</summary>
    public static Task<IPHostEntry> GetHostEntry(CancellationToken token, string hostNameOrAddress)
    {
        using (Region.Enter())
        {
            return IsRefused(hostNameOrAddress)
                ? Task.FromResult(Dns.GetHostEntry(hostNameOrAddress))
                : Dns.GetHostEntryAsync(hostNameOrAddress, token);
        }
    }

    /// <summary>Stands in for <see cref="Dns.GetHostEntry(string, AddressFamily)"/>.</summary>
    public static Task<IPHostEntry> GetHostEntry(CancellationToken token, string hostNameOrAddress, AddressFamily family)
    {
        using (Region.Enter())
        {
            return IsRefused(hostNameOrAddress)
                ? Task.FromResult(Dns.GetHostEntry(hostNameOrAddress, family))
                : Dns.GetHostEntryAsync(hostNameOrAddress, family, token);
        }
    }

    private static bool IsRefused(string? hostNameOrAddress) =>
        hostNameOrAddress is null
        || (IPAddress.TryParse(hostNameOrAddress, out var address) && (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any)));
}
