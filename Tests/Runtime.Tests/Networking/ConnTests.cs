namespace GoroutineGen.Runtime.Tests.Networking;

/// <summary>Deadlines and ends of connections, for threads and async code; goroutines are in the programs of Language.Tests.</summary>
public class ConnTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    [Test]
    public async Task AReadWhoseDeadlineHasPassedLosesNothing([Values("thread", "span", "async")] string how)
    {
        using var pair = new Pair();
        var buffer = new byte[8];
        pair.Near.ReadDeadline = Short;
        Assert.That(async () => await Read(), Throws.TypeOf<TimeoutException>());
        Assert.That(async () => await Read(), Throws.TypeOf<TimeoutException>());
        pair.Near.ReadDeadline = Long;
        pair.Far.Write("abc"u8);
        Assert.That(await Read(), Is.EqualTo(3));
        Assert.That(buffer[..3], Is.EqualTo("abc"u8.ToArray()));
        pair.Far.CloseWrite();
        Assert.That(await Read(), Is.Zero);

        async Task<int> Read() => how switch
        {
            "thread" => pair.Near.Read(buffer, 0, 8),
            "span" => pair.Near.Read(buffer.AsSpan()),
            _ => await pair.Near.ReadAsync(buffer),
        };
    }

    [Test]
    public void AWriteThatNobodyTakesEndsByItsDeadline([Values] bool asSpan)
    {
        using var pair = new Pair();
        pair.Near.WriteDeadline = Short;
        var much = new byte[16_000_000];
        Assert.That(
            () =>
            {
                if (asSpan)
                    pair.Near.Write(much.AsSpan());
                else
                    pair.Near.Write(much, 0, much.Length);
            },
            Throws.TypeOf<TimeoutException>());
    }

    [Test]
    public void ATokenEndsAReadThatHasADeadline()
    {
        using var pair = new Pair();
        using var cancellation = new CancellationTokenSource();
        pair.Near.ReadDeadline = Long;
        var read = pair.Near.ReadAsync(new byte[1], cancellation.Token).AsTask();
        cancellation.Cancel();
        Assert.That(
            Assert.CatchAsync<OperationCanceledException>(() => read)!.CancellationToken, Is.EqualTo(cancellation.Token));
    }

    [Test]
    public async Task ReadsAtOnceHaveTimersOfTheirOwn()
    {
        using var pair = new Pair();
        pair.Near.ReadDeadline = Short;
        var first = pair.Near.ReadAsync(new byte[1]).AsTask();
        pair.Near.ReadDeadline = Long;
        var second = pair.Near.ReadAsync(new byte[1]).AsTask();
        Assert.That(async () => await first, Throws.TypeOf<TimeoutException>());
        pair.Far.Write("x"u8);
        Assert.That(await second, Is.EqualTo(1));
    }

    [Test]
    public void ADeadlineIsMoreThanNothing()
    {
        using var pair = new Pair();
        Assert.That(() => pair.Near.ReadDeadline = TimeSpan.Zero, Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => pair.Near.WriteDeadline = TimeSpan.MaxValue, Throws.TypeOf<ArgumentOutOfRangeException>());
        pair.Near.ReadDeadline = Short;
        pair.Near.ReadDeadline = null;
        Assert.That((pair.Near.ReadDeadline, pair.Near.WriteDeadline), Is.EqualTo(((TimeSpan?)null, (TimeSpan?)null)));
    }

    [Test]
    public void AConnectionThatIsClosedEndsItsRead()
    {
        using var pair = new Pair();
        pair.Near.ReadDeadline = Long;
        var read = pair.Near.ReadAsync(new byte[1]).AsTask();
        pair.Near.Close();
        // The stream shuts the socket down before it closes it: a read that is quick sees the end, any other is aborted.
        var ended = read.ContinueWith(static task => task.IsFaulted ? task.Exception.InnerException is IOException : task.Result == 0);
        Assert.That(ended.Result, Is.True);
        Assert.That(() => pair.Near.Read(new byte[1]), Throws.TypeOf<ObjectDisposedException>());
        Assert.That(pair.Near.RemoteAddress, Is.EqualTo(pair.Far.LocalAddress));
    }
}
