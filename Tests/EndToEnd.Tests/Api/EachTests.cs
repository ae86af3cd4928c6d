using System.Runtime.CompilerServices;
using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Api;

/// <summary><c>foreach</c> over what async code awaits: the same values, exceptions and end as with <c>await foreach</c>.</summary>
public static partial class EachTests
{
    private const int Endless = int.MaxValue;

    [Test]
    public static void LoopsOverAnAsyncSequence([AllModes] Mode mode) => mode.Run(Loop);

    [Test]
    public static void LoopsThatAContextEnds([AllModes] Mode mode) => mode.Run(LoopWithContexts);

    [Goroutine]
    private static void Loop()
    {
        var sequence = new Sequence();
        var sum = 0;
        foreach (var value in Go.Each(sequence.Numbers(10)))
            sum += value;
        Assert.That((sum, sequence.Disposed), Is.EqualTo((45, 1)));

        foreach (var value in Go.Each(sequence.Numbers(10)))
        {
            if (value == 4)
                break;
        }

        Assert.That(sequence.Disposed, Is.EqualTo(2), "After a break.");
        var message = "";
        try
        {
            foreach (var value in Go.Each(sequence.Numbers(10)))
            {
                if (value == 4)
                    throw new TestException("of the body");
            }
        }
        catch (TestException exception)
        {
            message = $"{exception.Message} {sequence.Disposed}";
        }

        Assert.That(message, Is.EqualTo("of the body 3"), "The enumerator is disposed before the exception is caught.");
    }

    [Goroutine]
    private static void LoopWithContexts()
    {
        var sequence = new Sequence();
        var (cancelled, cancel) = Context.WithCancel(Context.Background);
        var waiter = Go.Run(ErrorOf, cancelled, sequence);
        while (!sequence.WaitsForGood)
            Go.Yield();
        waiter.WaitUntilItWaits(WaitReason.Task);
        Assert.That(waiter.Status, Is.EqualTo(GoroutineStatus.Waiting), "It holds a thread.");
        cancel();
        Assert.That(waiter.Join(), Is.TypeOf<ContextCanceledException>());
        var (timedOut, stop) = Context.WithTimeout(Context.Background, TimeSpan.FromMilliseconds(1));
        Assert.That(ErrorOf(timedOut, sequence), Is.TypeOf<DeadlineExceededException>());
        stop();
        Assert.That(sequence.Disposed, Is.EqualTo(2));
    }

    [Goroutine]
    private static Exception? ErrorOf(Context ctx, Sequence sequence)
    {
        var last = -1;
        try
        {
            foreach (var value in Go.Each(ctx, sequence.Numbers(Endless)))
                last = value;
        }
        catch (Exception exception)
        {
            return exception;
        }

        throw new TestException($"It ended after {last}.");
    }

    private sealed class Sequence
    {
        private volatile bool _waitsForGood;

        public bool WaitsForGood => _waitsForGood;

        public int Disposed { get; private set; }

        // An endless one waits for good after a few values.
        public async IAsyncEnumerable<int> Numbers(int count, [EnumeratorCancellation] CancellationToken token = default)
        {
            try
            {
                for (var i = 0; i < Math.Min(count, 10); i++)
                {
                    if (i % 2 == 0)
                        await Task.Yield(); // The other values are there at once.
                    yield return i;
                }

                if (count == Endless)
                {
                    _waitsForGood = true;
                    await Task.Delay(Timeout.Infinite, token);
                }
            }
            finally
            {
                await Task.Yield();
                Disposed++;
            }
        }
    }
}
