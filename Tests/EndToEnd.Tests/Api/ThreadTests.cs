using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Api;

/// <summary>Plain threads use channels, selects and locks as goroutines do, and both meet there.</summary>
public static partial class ThreadTests
{
    private const int Values = 2_000;

    [Test]
    public static void ThreadSendsToAGoroutine([Values(0, 1, 16)] int capacity) => Deadline.Run(() =>
    {
        var channel = new Chan<int>(capacity);
        var receiver = Go.Run(SumUp, channel).As("receiver");
        Count(channel);
        Assert.That(receiver.Join(), Is.EqualTo(Sum(Values)));
    });

    [Test]
    public static void GoroutineSendsToAThread([Values(0, 1, 16)] int capacity) => Deadline.Run(() =>
    {
        var channel = new Chan<int>(capacity);
        Go.Run(Count, channel).As("sender");
        Assert.That(SumUp(channel), Is.EqualTo(Sum(Values)));
    });

    [Test]
    public static void ThreadsAndGoroutinesShareAChannel([Values(0, 16)] int capacity) => Deadline.Run(() =>
    {
        const int Each = 500;
        var channel = new Chan<int>(capacity);
        var results = new Chan<long>(4);
        var senders = new Sync.WaitGroup();
        senders.Add(4);
        for (var i = 0; i < 2; i++)
        {
            Go.Run(SendMany, channel, Each, senders).As($"sender {i}");
            Go.Run(Collect, channel, results).As($"receiver {i}");
            Start(() => SendMany(channel, Each, senders));
            Start(() => Collect(channel, results));
        }

        senders.Wait();
        channel.Close();
        var total = 0L;
        for (var i = 0; i < 4; i++)
            total += results.Receive();
        Assert.That(total, Is.EqualTo(4 * Sum(Each)));
    });

    [Test]
    public static void ThreadSelects() => Deadline.Run(() =>
    {
        var numbers = new Chan<int>();
        var words = new Chan<string>();
        var output = new Chan<int>();
        Go.Run(Count, numbers).As("numbers");
        Go.Run(SendWords, words).As("words");
        var taker = Go.Run(SumUp, output).As("taker");
        var openNumbers = numbers;
        var openWords = words;
        var (total, letters, sent) = (0L, 0, 0);
        while (openNumbers is not null || openWords is not null || sent < 100)
        {
            switch (Go.Select(
                Case.Receive(openNumbers, out var number, out var isNumber),
                Case.Receive(openWords, out var word, out var isWord),
                Case.Send(sent < 100 ? output : null, 1)))
            {
                case 0 when isNumber:
                    total += number;
                    break;
                case 0:
                    openNumbers = null;
                    break;
                case 1 when isWord:
                    letters += word.Length;
                    break;
                case 1:
                    openWords = null;
                    break;
                case 2:
                    sent++;
                    break;
            }
        }

        output.Close();
        Assert.That((total, letters, taker.Join()), Is.EqualTo((Sum(Values), 11, 100L)));
    });

    [Test]
    public static void MutexExcludesThreadsAndGoroutines([Values(1, 2)] int procs) =>
        new Mode(Form.Original, Stress.None, procs).Run(CountTogether, 10_000);

    [Test]
    public static void ThreadWaitsForATimer() => Deadline.Run(() =>
    {
        var alarm = Time.Timers.After(TimeSpan.FromMilliseconds(1));
        Assert.That(Go.Select(Case.Receive(alarm), Case.Receive(Chan<int>.Never)), Is.Zero);
        Go.Sleep(TimeSpan.FromMilliseconds(1));
    });

    private static void CountTogether(int each)
    {
        var counter = new Counter();
        var done = new Sync.WaitGroup();
        done.Add(4);
        for (var i = 0; i < 2; i++)
        {
            Go.Run(Increment, counter, each, done).As($"goroutine {i}");
            Start(() => Increment(counter, each, done));
        }

        done.Wait();
        Assert.That(counter.Value, Is.EqualTo(4 * each));
    }

    private static void Start(Action body) => new Thread(() => body()) { IsBackground = true }.Start();

    private static long Sum(int count) => (long)count * (count - 1) / 2;

    [Goroutine]
    private static void Count(Chan<int> channel)
    {
        for (var i = 0; i < Values; i++)
            channel.Send(i);
        channel.Close();
    }

    [Goroutine]
    private static long SumUp(Chan<int> channel)
    {
        var total = 0L;
        foreach (var value in channel)
            total += value;
        return total;
    }

    [Goroutine]
    private static void SendMany(Chan<int> channel, int count, Sync.WaitGroup senders)
    {
        for (var i = 0; i < count; i++)
            channel.Send(i);
        senders.Done();
    }

    [Goroutine]
    private static void Collect(Chan<int> channel, Chan<long> results) => results.Send(SumUp(channel));

    [Goroutine]
    private static void SendWords(Chan<string> channel)
    {
        foreach (var word in (string[])["three", "little", ""])
            channel.Send(word);
        channel.Close();
    }

    [Goroutine]
    private static void Increment(Counter counter, int times, Sync.WaitGroup done)
    {
        for (var i = 0; i < times; i++)
        {
            using (counter.Mutex.Acquire())
                counter.Value++;
        }

        done.Done();
    }

    private sealed class Counter
    {
        public readonly Sync.Mutex Mutex = new();
        public int Value;
    }
}
