using System.Buffers;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using GoroutineGen.Frames;
using GoroutineGen.Interop;

namespace GoroutineGen.Blocking;

/// <content>
/// Members with by-reference parameters. A stand-in takes the value of a <c>ref</c> parameter and no <c>out</c> parameter; what the
/// original writes is part of the result, and the twin assigns it when the wait is over.
/// </content>
public static partial class SocketCalls
{
    private const int LongestDatagram = 0x10000;

    /// <summary>Stands in for <see cref="Socket.Receive(byte[], int, int, SocketFlags, out SocketError)"/>.</summary>
    public static ValueTask<Delivery<int, SocketError>> ReceiveByRef(
        CancellationToken token, Socket socket, byte[] buffer, int offset, int size, SocketFlags socketFlags)
    {
        if (socket.Blocking && Bytes.IsWithin(buffer, offset, size))
            return WithError(SocketOperations.Receive(socket, buffer.AsMemory(offset, size), socketFlags, token));
        var received = socket.Receive(buffer, offset, size, socketFlags, out var error);
        return new ValueTask<Delivery<int, SocketError>>(new Delivery<int, SocketError>(received, error));
    }

    /// <summary>Stands in for <see cref="Socket.Receive(Span{byte}, SocketFlags, out SocketError)"/>.</summary>
    public static ValueTask<Delivery<int, SocketError>> ReceiveByRef(
        CancellationToken token, Socket socket, Memory<byte> buffer, SocketFlags socketFlags)
    {
        if (socket.Blocking && Bytes.IsOfArray(buffer))
            return WithError(SocketOperations.Receive(socket, buffer, socketFlags, token));
        using (Region.Enter())
        {
            var received = socket.Receive(buffer.Span, socketFlags, out var error);
            return new ValueTask<Delivery<int, SocketError>>(new Delivery<int, SocketError>(received, error));
        }
    }

    /// <summary>Stands in for <see cref="Socket.Send(byte[], int, int, SocketFlags, out SocketError)"/>.</summary>
    public static ValueTask<Delivery<int, SocketError>> SendByRef(
        CancellationToken token, Socket socket, byte[] buffer, int offset, int size, SocketFlags socketFlags)
    {
        if (socket.Blocking && Bytes.IsWithin(buffer, offset, size))
            return WithError(SocketOperations.Send(socket, buffer.AsMemory(offset, size), socketFlags, token));
        var sent = socket.Send(buffer, offset, size, socketFlags, out var error);
        return new ValueTask<Delivery<int, SocketError>>(new Delivery<int, SocketError>(sent, error));
    }

    /// <summary>
    /// Stands in for <see cref="Socket.Send(ReadOnlySpan{byte}, SocketFlags, out SocketError)"/>. The bytes are copied: nobody sees when
    /// they are read.
    /// </summary>
    public static ValueTask<Delivery<int, SocketError>> SendByRef(
        CancellationToken token, Socket socket, ReadOnlySpan<byte> buffer, SocketFlags socketFlags)
    {
        if (socket.Blocking)
        {
            var copy = PooledBytes.Copy(buffer);
            return WithError(PooledBytes.ReturnAfter(
                SocketOperations.Send(socket, copy.AsMemory(0, buffer.Length), socketFlags, token), copy));
        }

        var sent = socket.Send(buffer, socketFlags, out var error);
        return new ValueTask<Delivery<int, SocketError>>(new Delivery<int, SocketError>(sent, error));
    }

    /// <summary>Stands in for <see cref="Socket.ReceiveFrom(byte[], ref EndPoint)"/>.</summary>
    public static ValueTask<ReceivedFrom> ReceiveFromByRef(CancellationToken token, Socket socket, byte[] buffer, EndPoint remoteEP) =>
        ReceiveFromByRef(token, socket, buffer, 0, buffer?.Length ?? 0, SocketFlags.None, remoteEP);

    /// <summary>Stands in for <see cref="Socket.ReceiveFrom(byte[], SocketFlags, ref EndPoint)"/>.</summary>
    public static ValueTask<ReceivedFrom> ReceiveFromByRef(
        CancellationToken token, Socket socket, byte[] buffer, SocketFlags socketFlags, EndPoint remoteEP) =>
        ReceiveFromByRef(token, socket, buffer, 0, buffer?.Length ?? 0, socketFlags, remoteEP);

    /// <summary>Stands in for <see cref="Socket.ReceiveFrom(byte[], int, SocketFlags, ref EndPoint)"/>.</summary>
    public static ValueTask<ReceivedFrom> ReceiveFromByRef(
        CancellationToken token, Socket socket, byte[] buffer, int size, SocketFlags socketFlags, EndPoint remoteEP) =>
        ReceiveFromByRef(token, socket, buffer, 0, size, socketFlags, remoteEP);

    /// <summary>Stands in for <see cref="Socket.ReceiveFrom(byte[], int, int, SocketFlags, ref EndPoint)"/>.</summary>
    public static ValueTask<ReceivedFrom> ReceiveFromByRef(
        CancellationToken token, Socket socket, byte[] buffer, int offset, int size, SocketFlags socketFlags, EndPoint remoteEP) =>
        Bytes.IsWithin(buffer, offset, size) && IsSenderTold(socket, remoteEP)
            ? WithSender(ReceiveFrom(socket, buffer.AsMemory(offset, size), socketFlags, (IPEndPoint)remoteEP, token))
            : ReceiveFrom((socket, buffer, offset, size, socketFlags), remoteEP, static (call, ref end) =>
                call.socket.ReceiveFrom(call.buffer, call.offset, call.size, call.socketFlags, ref end));

    /// <summary>Stands in for <see cref="Socket.ReceiveFrom(Span{byte}, ref EndPoint)"/>.</summary>
    public static ValueTask<ReceivedFrom> ReceiveFromByRef(
        CancellationToken token, Socket socket, Memory<byte> buffer, EndPoint remoteEP) =>
        ReceiveFromByRef(token, socket, buffer, SocketFlags.None, remoteEP);

    /// <summary>Stands in for <see cref="Socket.ReceiveFrom(Span{byte}, SocketFlags, ref EndPoint)"/>.</summary>
    public static ValueTask<ReceivedFrom> ReceiveFromByRef(
        CancellationToken token, Socket socket, Memory<byte> buffer, SocketFlags socketFlags, EndPoint remoteEP) =>
        Bytes.IsOfArray(buffer) && IsSenderTold(socket, remoteEP)
            ? WithSender(ReceiveFrom(socket, buffer, socketFlags, (IPEndPoint)remoteEP, token))
            : ReceiveFrom((socket, buffer, socketFlags), remoteEP, static (call, ref end) =>
                call.socket.ReceiveFrom(call.buffer.Span, call.socketFlags, ref end));

    /// <summary>
    /// Stands in for <see cref="UdpClient.Receive"/>. Each call has a buffer of its own: the client's asynchronous member would let calls
    /// at the same time write into one.
    /// </summary>
    [AsyncMethodBuilder(typeof(SpareFrameMethodBuilder<>))]
    public static async ValueTask<Delivery<byte[], IPEndPoint>> ReceiveByRef(
        CancellationToken token, UdpClient client, IPEndPoint? remoteEP)
    {
        if (client.Client is not { Blocking: true, SocketType: SocketType.Dgram } socket)
        {
            using (Region.Enter())
            {
                var received = client.Receive(ref remoteEP);
                return new Delivery<byte[], IPEndPoint>(received, remoteEP);
            }
        }

        var any = socket.AddressFamily == AddressFamily.InterNetwork ? IPAddress.Any : IPAddress.IPv6Any;
        var buffer = ArrayPool<byte>.Shared.Rent(LongestDatagram);
        try
        {
            var datagram = await ReceiveFrom(
                socket, buffer.AsMemory(0, LongestDatagram), SocketFlags.None, new IPEndPoint(any, 0), token).ConfigureAwait(false);
            return new Delivery<byte[], IPEndPoint>(buffer[..datagram.ReceivedBytes], (IPEndPoint)datagram.RemoteEndPoint);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // An asynchronous receive does not tell who has sent what did not fit, which is an error on Windows. Over a connection nobody is told.
    private static bool IsSenderTold(Socket socket) =>
        socket is { Blocking: true, SocketType: not SocketType.Stream } && !OperatingSystem.IsWindows();

    private static bool IsSenderTold(Socket socket, EndPoint remoteEP) =>
        IsSenderTold(socket) && remoteEP?.GetType() == typeof(IPEndPoint) && remoteEP.AddressFamily == socket.AddressFamily;

    // The end that is given stays the caller's own: the original makes a new one for each datagram.
    private static ValueTask<SocketReceiveFromResult> ReceiveFrom(
        Socket socket, Memory<byte> memory, SocketFlags flags, IPEndPoint remoteEnd, CancellationToken token) =>
        SocketOperations.Run(
            socket, socket.ReceiveTimeout, (socket, memory, flags, end: new IPEndPoint(remoteEnd.Address, remoteEnd.Port)), token,
            static (call, token) => call.socket.ReceiveFromAsync(call.memory, call.flags, call.end, token));

    private static ValueTask<ReceivedFrom> ReceiveFrom<TCall>(TCall call, EndPoint remoteEnd, BlockingReceive<TCall> receive)
    {
        using (Region.Enter())
        {
            try
            {
                return new ValueTask<ReceivedFrom>(new ReceivedFrom(receive(call, ref remoteEnd), remoteEnd));
            }
            catch (SocketException exception) when (exception.SocketErrorCode == SocketError.MessageSize)
            {
                return new ValueTask<ReceivedFrom>(new ReceivedFrom(0, remoteEnd, exception));
            }
        }
    }

    private delegate int BlockingReceive<TCall>(TCall call, ref EndPoint remoteEnd);

    [AsyncMethodBuilder(typeof(SpareFrameMethodBuilder<>))]
    private static async ValueTask<ReceivedFrom> WithSender(ValueTask<SocketReceiveFromResult> receive)
    {
        var datagram = await receive.ConfigureAwait(false);
        return new ReceivedFrom(datagram.ReceivedBytes, datagram.RemoteEndPoint);
    }

    // An error of the socket is told, not thrown; and then no bytes are.
    [AsyncMethodBuilder(typeof(SpareFrameMethodBuilder<>))]
    private static async ValueTask<Delivery<int, SocketError>> WithError(ValueTask<int> transfer)
    {
        try
        {
            return new Delivery<int, SocketError>(await transfer.ConfigureAwait(false), SocketError.Success);
        }
        catch (SocketException exception)
        {
            return new Delivery<int, SocketError>(0, exception.SocketErrorCode);
        }
    }
}
