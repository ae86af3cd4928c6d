using System.Threading.Channels;

namespace GoroutineGen.Runtime.Tests.Channels;

/// <summary>A channel where code wants one of <c>System.Threading.Channels</c>.</summary>
public class ChanAdapterTests
{
    [Test]
    public async Task ReaderAndWriterOfABufferedChannel()
    {
        var chan = new Chan<int>(capacity: 2);
        var (reader, writer) = (chan.AsReader(), chan.AsWriter());
        Assert.That(writer.TryWrite(1) && writer.TryWrite(2));
        Assert.That(writer.TryWrite(3), Is.False);
        Assert.That((reader.CanCount, reader.Count, reader.CanPeek), Is.EqualTo((true, 2, true)));
        Assert.That(reader.TryPeek(out var first) && first == 1);
        var space = writer.WaitToWriteAsync();
        Assert.That(space.IsCompleted, Is.False);
        Assert.That(await reader.ReadAsync().Soon(), Is.EqualTo(1));
        Assert.That(await space.Soon());
        Assert.That(await writer.WaitToWriteAsync().Soon());
        await writer.WriteAsync(3).Soon();
        Assert.That(await reader.WaitToReadAsync().Soon());
        Assert.That(reader.TryRead(out var second) && second == 2);
        Assert.That(reader.TryRead(out var third) && third == 3);
        Assert.That(reader.TryRead(out _) || reader.TryPeek(out _), Is.False);
    }

    [Test]
    public async Task WaitingToReadTakesNothing([Values(0, 1)] int capacity)
    {
        var chan = new Chan<int>(capacity);
        var reader = chan.AsReader();
        var one = reader.WaitToReadAsync();
        var other = reader.WaitToReadAsync();
        Assert.That(one.IsCompleted, Is.False);
        var send = chan.SendAsync(7);
        Assert.That(await one.Soon() && await other.Soon(), "All who wait to read are told.");
        Assert.That(await reader.WaitToReadAsync().Soon());
        Assert.That(reader.TryPeek(out var peeked) && peeked == 7);
        Assert.That(chan.Receive(), Is.EqualTo(7), "Another receiver may be quicker.");
        Assert.That(reader.TryRead(out _), Is.False);
        await send.Soon();
    }

    [Test]
    public async Task WaitingToWriteToAChannelWithoutCapacityIsWaitingForAReceiver()
    {
        var chan = new Chan<int>();
        var writer = chan.AsWriter();
        var space = writer.WaitToWriteAsync();
        Assert.That(space.IsCompleted, Is.False);
        var receive = chan.ReceiveAsync();
        Assert.That(await space.Soon());
        Assert.That(await writer.WaitToWriteAsync().Soon());
        Assert.That(writer.TryWrite(3));
        Assert.That(await receive.Soon(), Is.EqualTo(3));
    }

    [Test]
    public async Task ThoseWhoOnlyWatchDoNotSeeEachOther()
    {
        var chan = new Chan<int>();
        using var cancellation = new CancellationTokenSource();
        var read = chan.AsReader().WaitToReadAsync(cancellation.Token).AsTask();
        var write = chan.AsWriter().WaitToWriteAsync(cancellation.Token).AsTask();
        Assert.That(read.IsCompleted || write.IsCompleted, Is.False);
        var send = chan.SendAsync(1, cancellation.Token);
        Assert.That(await read.Soon());
        Assert.That(write.IsCompleted, Is.False);
        Assert.That(chan.AsReader().TryRead(out _));
        await send.Soon();
        cancellation.Cancel();
    }

    [Test]
    public async Task ClosingEndsWaitingAndCompletes()
    {
        var chan = new Chan<int>(capacity: 1);
        var (reader, writer) = (chan.AsReader(), chan.AsWriter());
        var completion = reader.Completion;
        chan.Send(1);
        var space = writer.WaitToWriteAsync();
        Assert.That(writer.TryComplete());
        Assert.That(writer.TryComplete(), Is.False);
        Assert.That(await space.Soon(), Is.False);
        Assert.That(await writer.WaitToWriteAsync().Soon() || writer.TryWrite(2), Is.False);
        Assert.That(completion.IsCompleted, Is.False, "There is a value left.");
        Assert.That(await reader.WaitToReadAsync().Soon());
        Assert.That(chan.Receive(out var value) && value == 1);
        await completion.Soon();
        await chan.AsReader().Completion.Soon();
        Assert.That(await reader.WaitToReadAsync().Soon(), Is.False);
        Assert.That(async () => await reader.ReadAsync().Soon(), Throws.TypeOf<ChannelClosedException>());
    }

    [Test]
    public async Task AWaitingReaderIsToldOfTheEnd()
    {
        var chan = new Chan<int>();
        var reader = chan.AsReader();
        var watch = reader.WaitToReadAsync();
        var read = reader.ReadAsync();
        chan.Close();
        Assert.That(await watch.Soon(), Is.False);
        Assert.That(async () => await read.Soon(), Throws.TypeOf<ChannelClosedException>());
        await reader.Completion.Soon();
    }

    [Test]
    public void AnErrorIsForReadersAndSenders()
    {
        var chan = new Chan<int>(capacity: 1);
        var reader = chan.AsReader();
        var error = new InvalidDataException("broken");
        chan.Send(1);
        Assert.That(chan.AsWriter().TryComplete(error));
        Assert.That(() => chan.Send(2), Throws.TypeOf<ChannelClosedException>().With.InnerException.SameAs(error));
        Assert.That(async () => await chan.AsWriter().WaitToWriteAsync().Soon(), Throws.Exception.SameAs(error));
        var all = new List<int>();
        Assert.That(async () => await AddAll(reader, all).Soon(), Throws.Exception.SameAs(error));
        Assert.That(all, Is.EqualTo(new[] { 1 }));
        Assert.That(async () => await reader.Completion.Soon(), Throws.Exception.SameAs(error));
        Assert.That(async () => await reader.WaitToReadAsync().Soon(), Throws.Exception.SameAs(error));
        Assert.That(async () => await reader.ReadAsync().Soon(), Throws.TypeOf<ChannelClosedException>().With.InnerException.SameAs(error));
        Assert.That(chan.Receive(out _), Is.False, "Receivers see a plain close.");
    }

    [Test]
    public void NeverCannotBeCompleted() => Assert.That(() => Chan<int>.Never.AsWriter().TryComplete(), Throws.InvalidOperationException);

    // What is looked at when the last value has just gone, or is just going, is not missed.
    [Test]
    public async Task CompletionIsNotMissedWhenTheLastValueGoesMeanwhile()
    {
        for (var i = 0; i < 5_000; i++)
        {
            var chan = new Chan<int>(capacity: 1);
            chan.Send(i);
            chan.Close();
            var receive = Task.Run(chan.Receive);
            await chan.AsReader().Completion.Soon();
            Assert.That(await receive.Soon(), Is.EqualTo(i));
        }
    }

    private static async Task AddAll(ChannelReader<int> reader, List<int> values)
    {
        await foreach (var value in reader.ReadAllAsync())
            values.Add(value);
    }
}
