using System.Net;
using System.Net.Sockets;
using GoroutineGen.Blocking;
using GoroutineGen.Frames;
using GoroutineGen.Interop;

namespace GoroutineGen.Runtime.Tests.Networking;

/// <summary>
/// A goroutine may have a <see cref="SynchronizationContext"/>. What stands in for a blocking call does not use it, for the blocking call
/// does not either.
/// </summary>
public class SynchronizationTests
{
    [Test]
    public void ACallThatSuspendsPostsNothing([Values] bool hasTimeout)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var client = new TcpClient { NoDelay = true };
        client.Connect((IPEndPoint)listener.LocalEndpoint);
        using var server = listener.AcceptTcpClient();
        var stream = server.GetStream();
        stream.ReadTimeout = hasTimeout ? 60_000 : Timeout.Infinite;
        var read = new List<int>();
        var posts = new Posts();
        var goroutine = Spawn.Start(Read(Entry.Spawn));
        for (var i = 1; i <= 3; i++)
        {
            Wait.Until(() => goroutine.Status == GoroutineStatus.Waiting && read.Count == i - 1, () => $"{read.Count} are read.");
            client.GetStream().WriteByte((byte)i);
        }

        Wait.Until(() => goroutine.Status == GoroutineStatus.Ended, () => $"{posts.Count} posts to a context that runs nothing.");
        Assert.That(read, Is.EqualTo(new[] { 1, 2, 3 }));
        Assert.That(posts.Count, Is.Zero);

        async GoTask Read(Entry entry)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            SynchronizationContext.SetSynchronizationContext(posts);
            var buffer = new byte[1];
            read.Add(await StreamCalls.ReadByte(default, stream));
            await StreamCalls.ReadExactly(default, stream, buffer, 0, 1);
            read.Add(buffer[0]);
            await StreamCalls.Read(default, stream, buffer, 0, 1);
            read.Add(buffer[0]);
        }
    }

    /// <summary>Runs nothing that is posted.</summary>
    private sealed class Posts : SynchronizationContext
    {
        private int _count;

        internal int Count => Volatile.Read(ref _count);

        public override void Post(SendOrPostCallback d, object? state) => Interlocked.Increment(ref _count);
    }
}
