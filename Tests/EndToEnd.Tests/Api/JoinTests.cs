using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Api;

/// <summary>A goroutine's result, or its exception, reaches whoever waits for it, in whichever world that is.</summary>
public static partial class JoinTests
{
    [Test]
    public static void JoinerGetsTheResult([AllModes] Mode mode) => mode.Run(JoinResults);

    [Test]
    public static void JoinerGetsTheException([AllModes] Mode mode) => mode.Run(JoinFailures);

    [Test]
    public static void EveryJoinerGetsTheSame([AllModes] Mode mode) => mode.Run(JoinTogether);

    [Test]
    public static void GoroutineThatHasEndedCanBeJoined([AllModes] Mode mode) => mode.Run(JoinLate);

    [Test]
    public static async Task AsyncCodeAwaitsTheResult()
    {
        Assert.That(await Go.Run(Divide, 42, 6), Is.EqualTo(7));
        Assert.That(await Go.Run(Divide, 42, 2).Completion, Is.EqualTo(21));
    }

    [Test]
    public static void AsyncCodeAwaitsTheException()
    {
        var failing = Go.Run(Divide, 1, 0);
        Assert.That(async () => await failing, Throws.TypeOf<DivideByZeroException>());
        Assert.That(async () => await failing.Completion, Throws.TypeOf<DivideByZeroException>());
        Assert.That(async () => await ((Goroutine)failing).Completion, Throws.TypeOf<DivideByZeroException>());
        Assert.That(failing.Completion.IsFaulted, Is.True);
    }

    [Test]
    public static async Task AsyncCodeAwaitsTheEnd()
    {
        var ended = new Chan<string>(1);
        var goroutine = Go.Run(SendOne, ended, "ended");
        await goroutine;
        Assert.That(ended.TryReceive(out var text), Is.True);
        Assert.That(text, Is.EqualTo("ended"));
        Assert.That(goroutine.Completion.IsCompletedSuccessfully, Is.True);
        Assert.That(goroutine.Status, Is.EqualTo(GoroutineStatus.Ended));
    }

    [Test]
    public static async Task AsyncCodeGoesOnOutsideTheScheduler()
    {
        var release = new Chan<int>();
        var goroutine = Go.Run(ReceiveOne, release);
        var continuation = Task.Run(async () =>
        {
            var value = await goroutine;
            return (value, Current: Goroutine.Current);
        });
        release.Send(5);
        Assert.That(await continuation, Is.EqualTo((5, (Goroutine?)null)));
    }

    [Goroutine]
    private static void JoinResults()
    {
        var quotients = new List<Goroutine<int>>();
        for (var i = 1; i <= 20; i++)
            quotients.Add(Go.Run(Divide, 100, i).As($"quotient {i}"));
        for (var i = 1; i <= 20; i++)
            Assert.That(quotients[i - 1].Join(), Is.EqualTo(100 / i));
        Assert.That(Go.Run(() => "a lambda's").Join(), Is.EqualTo("a lambda's"));
    }

    [Goroutine]
    private static void JoinFailures()
    {
        var caught = 0;
        foreach (var failing in (Goroutine<int>[])[Go.Run(Divide, 1, 0), Go.Run(() => Divide(2, 0)), Go.Run(() => JoinInside(0))])
        {
            try
            {
                failing.Join();
            }
            catch (DivideByZeroException exception)
            {
                Assert.That(exception.StackTrace, Does.Contain(nameof(Divide)));
                caught++;
            }
        }

        Assert.That(caught, Is.EqualTo(3));
    }

    [Goroutine]
    private static void JoinTogether()
    {
        var release = new Chan<int>();
        var target = Go.Run(ReceiveOne, release).As("target");
        var joiners = new List<Goroutine<int>>();
        for (var i = 0; i < 10; i++)
            joiners.Add(Go.Run(JoinOther, target).As($"joiner {i}"));
        release.Send(3);
        foreach (var joiner in joiners)
            Assert.That(joiner.Join(), Is.EqualTo(3));
    }

    [Goroutine]
    private static void JoinLate()
    {
        var goroutine = Go.Run(Divide, 9, 3);
        while (goroutine.Status != GoroutineStatus.Ended)
            Go.Yield();
        Assert.That(goroutine.Join(), Is.EqualTo(3));
        Assert.That(goroutine.Join(), Is.EqualTo(3));
    }

    [Goroutine]
    private static int Divide(int dividend, int divisor)
    {
        Go.Yield();
        return dividend / divisor;
    }

    [Goroutine]
    private static int JoinInside(int divisor) => Go.Run(Divide, 1, divisor).Join();

    [Goroutine]
    private static int JoinOther(Goroutine<int> other) => other.Join();

    [Goroutine]
    private static T ReceiveOne<T>(Chan<T> channel) => channel.Receive();

    [Goroutine]
    private static void SendOne<T>(Chan<T> channel, T value) => channel.Send(value);
}
