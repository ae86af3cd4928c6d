using System.Net.Sockets;
using GoroutineGen.Blocking;
using GoroutineGen.Frames;
using GoroutineGen.Runtime.Tests.Scheduling;

namespace GoroutineGen.Runtime.Tests.Networking;

/// <summary>
/// A goroutine that reads by a reader from a socket's stream goes on where the socket is ready, as one that receives does.
/// </summary>
public class ReaderGuestTests
{
    [Test]
    public void AReadByAReaderEndsOnTheThreadThatCompletesIt([Values(0, 1, 2, 3)] int way) => Twins.WithMaxProcs(2, () =>
    {
        using var wire = new Wire();
        using var stream = new NetworkStream(wire.Receiver);
        using var binary = new BinaryReader(stream);
        using var text = new StreamReader(stream);
        var onPool = false;
        using var noFlow = ExecutionContext.SuppressFlow(); // A thread that has somebody's AsyncLocal values is nobody's guest.
        var goroutine = Spawn.Start(Read(Entry.Spawn));
        wire.AwaitReceiver(goroutine);
        Wire.Prove(goroutine);
        wire.Sender.Send("x\n"u8);
        goroutine.Join();
        Assert.That(onPool, Is.True);

        async GoTask Read(Entry entry)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            if (way == 0)
                await BinaryReaderCalls.ReadInt16(default, binary);
            else if (way == 1)
                await BinaryReaderCalls.ReadChar(default, binary);
            else if (way == 2)
                await ReaderCalls.Peek(default, text);
            else
                await ReaderCalls.ReadLine(default, text);
            onPool = Thread.CurrentThread.IsThreadPoolThread;
        }
    });
}
