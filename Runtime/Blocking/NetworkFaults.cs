using System.Net.Sockets;
using System.Runtime.CompilerServices;
using GoroutineGen.Interop;

namespace GoroutineGen.Blocking;

/// <summary>
/// The exceptions of a network stream's blocking members, where the asynchronous ones say something else: when the stream is closed
/// meanwhile, and when the time-out is over, which asynchronous members do not know.
/// </summary>
internal static class NetworkFaults
{
    internal const string Reading = "read data from";
    internal const string Writing = "write data to";

    /// <summary>Whether the exception says that the stream was closed.</summary>
    internal static bool IsAborted(IOException exception) =>
        exception.InnerException is SocketException inner && SocketFaults.IsAborted(inner);

    internal static IOException Failure(string deed, SocketError error)
    {
        var inner = new SocketException((int)error);
        return new IOException($"Unable to {deed} the transport connection: {inner.Message}.", inner);
    }

    /// <summary>The operation, with a time-out in milliseconds.</summary>
    [AsyncMethodBuilder(typeof(SpareFrameMethodBuilder<>))]
    internal static async ValueTask<TResult> Timed<TResult>(
        NetworkStream stream, Memory<byte> memory, int timeout, string deed, CancellationToken token,
        Func<NetworkStream, Memory<byte>, CancellationToken, ValueTask<TResult>> begin)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(token);
        timer.CancelAfter(timeout);
        try
        {
            return await begin(stream, memory, timer.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!token.IsCancellationRequested)
        {
            throw Failure(deed, SocketError.TimedOut);
        }
    }
}
