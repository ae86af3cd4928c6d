using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Api;

/// <summary>A goroutine in ordinary code that blocks holds its thread, but no processor.</summary>
public static partial class BlockingTests
{
    [Test]
    public static void OthersRunWhileOneBlocks([AllModes] Mode mode) => mode.Run(BlockUntilReleased);

    [Test]
    public static void BlockGivesTheResultAndTheException([AllModes] Mode mode) => mode.Run(GetOutcomes);

    [Test]
    public static void ManyBlockAtOnce([AllModes] Mode mode) => mode.Run(BlockMany);

    [Test]
    public static void OrdinaryCodeCalledByAGoroutineBlocksItsThreadOnly([AllModes] Mode mode) => mode.Run(SendFromOrdinaryCode);

    [Goroutine]
    private static void BlockUntilReleased()
    {
        using var released = new ManualResetEventSlim();
        var blocked = Go.Run(BlockOn, released).As("blocked");
        while (blocked.Status != GoroutineStatus.Blocked)
            Go.Yield();
        var other = Go.Run(Release, released).As("other");
        other.Join();
        Assert.That(blocked.Join(), Is.True);
    }

    [Goroutine]
    private static void GetOutcomes()
    {
        var total = 0;
        Go.Block(() => { total += 5; });
        total += Go.Block(() => 10);
        var message = "";
        try
        {
            Go.Block(() => throw new InvalidOperationException("from outside"));
        }
        catch (InvalidOperationException exception)
        {
            message = exception.Message;
        }

        Assert.That(total, Is.EqualTo(15));
        Assert.That(message, Is.EqualTo("from outside"));
    }

    [Goroutine]
    private static void BlockMany()
    {
        const int Goroutines = 20;
        using var barrier = new Barrier(Goroutines);
        var blocked = new List<Goroutine>();
        for (var i = 0; i < Goroutines; i++)
            blocked.Add(Go.Run(Meet, barrier).As($"participant {i}"));
        foreach (var goroutine in blocked)
            goroutine.Join();
        Assert.That(barrier.CurrentPhaseNumber, Is.EqualTo(3));
    }

    [Goroutine]
    private static void SendFromOrdinaryCode()
    {
        var channel = new Chan<int>();
        var total = 0;
        Action<Chan<int>> send = SendTwice;
        var ordinary = Go.Run(send, channel).As("ordinary");
        var lambda = Go.Run(() => SendTwice(channel)).As("lambda");
        for (var i = 0; i < 4; i++)
            total += channel.Receive();
        ordinary.Join();
        lambda.Join();
        Assert.That(total, Is.EqualTo(6));
    }

    [NotGoroutine]
    private static void SendTwice(Chan<int> channel)
    {
        channel.Send(1);
        Go.Yield();
        channel.Send(2);
    }

    [Goroutine]
    private static bool BlockOn(ManualResetEventSlim released) => Go.Block(() => released.Wait(Deadline.Limit));

    [Goroutine]
    private static void Release(ManualResetEventSlim released) => released.Set();

    [Goroutine]
    private static void Meet(Barrier barrier)
    {
        for (var phase = 0; phase < 3; phase++)
            Go.Block(() => barrier.SignalAndWait());
    }
}
