using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Api;

/// <summary>Timers and tickers as goroutines use them.</summary>
public static partial class TimerTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(2);

    [Test]
    public static void ATickerIsALoop([AllModes] Mode mode) => mode.Run(Tick);

    [Test]
    public static void ATimerThatIsSetAnewGuardsEachTurn([AllModes] Mode mode) => mode.Run(GuardEachTurn);

    [Test]
    public static void AfterFuncRunsAMethodThatSuspends([AllModes] Mode mode) => mode.Run(SendLater);

    [Test]
    public static void ManyWaitAtTheirTimers([AllModes] Mode mode) => mode.Run(WaitAtMany);

    [Goroutine]
    private static void Tick()
    {
        var ticker = new Time.Ticker(Short);
        var last = DateTimeOffset.MinValue;
        var ticks = 0;
        foreach (var tick in ticker.C)
        {
            Assert.That(tick, Is.GreaterThan(last).And.LessThanOrEqualTo(DateTimeOffset.UtcNow.AddMilliseconds(1)));
            last = tick;
            if (++ticks == 5)
                break;
        }

        ticker.Stop();
        Go.Sleep(3 * Short);
        Assert.That(ticker.C.TryReceive(out _), Is.False);
    }

    [Goroutine]
    private static void GuardEachTurn()
    {
        var messages = new Chan<int>();
        Go.Run(SendSome, messages).As("sender");
        var timer = new Time.Timer(TimeSpan.FromHours(1));
        var sum = 0;
        var patience = TimeSpan.FromHours(1);
        while (Go.Select(Case.Receive(messages, out var message), Case.Receive(timer.C)) == 0)
        {
            sum += message;
            if (sum == 55)
                patience = Short; // Nothing more will come.
            Assert.That(timer.Reset(patience));
        }

        Assert.That((sum, timer.Stop()), Is.EqualTo((55, false)));
    }

    [Goroutine]
    private static void SendSome(Chan<int> messages)
    {
        for (var i = 1; i <= 10; i++)
            messages.Send(i);
    }

    [Goroutine]
    private static void SendLater()
    {
        var sender = new Sender();
        var timer = Time.Timers.AfterFunc(Short, sender.Send);
        Assert.That(sender.Messages.Receive(), Is.EqualTo("sent"));
        Assert.That(timer.Reset(TimeSpan.FromHours(1)), Is.False);
        Assert.That(timer.Stop());
        Time.Timers.AfterFunc(Short, () => sender.Send());
        Assert.That(sender.Messages.Receive(), Is.EqualTo("sent"));
    }

    [Goroutine]
    private static void WaitAtMany()
    {
        var all = new Sync.WaitGroup();
        for (var i = 0; i < 200; i++)
        {
            all.Add(1);
            Go.Run(WaitAtOne, all, i);
        }

        all.Wait();
    }

    [Goroutine]
    private static void WaitAtOne(Sync.WaitGroup all, int number)
    {
        var never = new Chan<int>();
        var chosen = Go.Select(
            Case.Receive(Time.Timers.After(TimeSpan.FromHours(1))),
            Case.Receive(never),
            Case.Receive(Time.Timers.After(TimeSpan.FromMilliseconds(number % 7))));
        Assert.That(chosen, Is.EqualTo(2));
        all.Done();
    }

    private sealed partial class Sender
    {
        public Chan<string> Messages { get; } = new();

        [Goroutine]
        public void Send() => Messages.Send("sent");
    }
}
