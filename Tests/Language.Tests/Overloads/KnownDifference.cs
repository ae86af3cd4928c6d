namespace GoroutineGen.Language.Tests.Overloads;

/// <summary>Calls whose twins are known to do something else than their originals.</summary>
/// <param name="Members">How the documentation ids of the members begin.</param>
/// <param name="Cases">The names of the cases.</param>
internal sealed record KnownDifference(string Members, params string[] Cases)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<KnownDifference> All { get; } =
    [
        // A cancelled token: the message, the class, and content in memory that the original copies all the same.
        new("M:System.Net.Http.HttpClient.Send(", "cancellationToken 2"),
        new("M:System.Net.Http.HttpMessageInvoker.Send(", "cancellationToken 2"),
        new("M:System.Net.Http.HttpContent.CopyTo(", "cancellationToken 2"),
        // The message names the end of a socket that is connected already; a name that needs no look-up; which list is wrong.
        new("M:System.Net.Sockets.Socket.Connect(", "receiver 1"),
        new("M:System.Net.Sockets.Socket.Connect(System.Net.EndPoint)", "remoteEP 2"),
        new("M:System.Net.Sockets.Socket.Connect(System.Net.IPAddress[]", "addresses 1"),
        // The message about a wrong part of an array.
        new("M:System.Net.Sockets.Socket.Receive(System.Byte[],System.Int32", "buffer 1", "offset 2", "offset 3", "size 2"),
        new("M:System.Net.Sockets.Socket.Send(System.Byte[],System.Int32", "buffer 1", "offset 2", "offset 3", "size 2"),
        // A client that is disposed, or connected already; addresses that it cannot use; a name that is null or empty.
        new("M:System.Net.Sockets.TcpClient.Connect(", "disposed", "receiver 2"),
        new("M:System.Net.Sockets.TcpClient.Connect(System.Net.IPAddress,", "address 2"),
        new("M:System.Net.Sockets.TcpClient.Connect(System.Net.IPAddress[]", "ipAddresses 1"),
        new("M:System.Net.Sockets.TcpClient.Connect(System.String", "hostname 1", "hostname null"),
        // The asynchronous member has other names for its parameters, and asks otherwise whether the client is connected.
        new("M:System.Net.Sockets.UdpClient.Send(System.Byte[]", "dgram 1", "dgram null", "bytes 2", "bytes 3"),
        new("M:System.Net.Sockets.UdpClient.Send(System.Byte[],System.Int32)", "receiver 2"),
    ];

    /// <summary>Whether a call is one of these.</summary>
    public bool IsOf(CallOutcome call) =>
        call.Method.Overload.Id.StartsWith(Members, StringComparison.Ordinal) && Cases.Contains(call.Case.Name);
}
