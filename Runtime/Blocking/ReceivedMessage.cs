using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.ExceptionServices;

namespace GoroutineGen.Blocking;

/// <summary>
/// What a twin gets where the original receives by
/// <see cref="Socket.ReceiveMessageFrom(byte[], int, int, ref SocketFlags, ref EndPoint, out IPPacketInformation)"/>: the number of bytes,
/// and what is assigned when the wait is over.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct ReceivedMessage
{
    private readonly int _received;
    private readonly SocketFlags _flags;
    private readonly EndPoint _remoteEnd;
    private readonly IPPacketInformation _information;
    private readonly ExceptionDispatchInfo? _failure;

    internal ReceivedMessage(
        int received, SocketFlags flags, EndPoint remoteEnd, IPPacketInformation information, SocketException? failure = null)
    {
        _received = received;
        _flags = flags;
        _remoteEnd = remoteEnd;
        _information = information;
        _failure = failure is null ? null : ExceptionDispatchInfo.Capture(failure);
    }

    /// <summary>Assigns the variables and gives the number of bytes; or assigns the variables and throws.</summary>
    /// <exception cref="SocketException">The receive failed: the original clears the flags and the information then.</exception>
    public int Deliver(out SocketFlags socketFlags, out EndPoint remoteEP, out IPPacketInformation ipPacketInformation)
    {
        socketFlags = _flags;
        remoteEP = _remoteEnd;
        ipPacketInformation = _information;
        _failure?.Throw();
        return _received;
    }
}
