using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.ExceptionServices;

namespace GoroutineGen.Blocking;

/// <summary>
/// What a twin gets where the original receives by <see cref="Socket.ReceiveFrom(byte[], ref EndPoint)"/>: the number of bytes, and the end
/// that is assigned when the wait is over.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct ReceivedFrom
{
    private readonly int _received;
    private readonly EndPoint _remoteEnd;
    private readonly ExceptionDispatchInfo? _failure;

    internal ReceivedFrom(int received, EndPoint remoteEnd, SocketException? failure = null)
    {
        _received = received;
        _remoteEnd = remoteEnd;
        _failure = failure is null ? null : ExceptionDispatchInfo.Capture(failure);
    }

    /// <summary>Assigns the end and gives the number of bytes; or assigns the end and throws.</summary>
    /// <exception cref="SocketException">The datagram did not fit: the original tells the end then, too.</exception>
    public int Deliver(out EndPoint remoteEP)
    {
        remoteEP = _remoteEnd;
        _failure?.Throw();
        return _received;
    }
}
