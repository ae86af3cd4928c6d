using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Api;

/// <summary><c>Go.Main</c> returns what the main goroutine returns, throws what it throws, and waits for nobody else.</summary>
public static partial class MainTests
{
    [Test]
    public static void MainGivesTheResult() => Deadline.Run(() =>
    {
        Assert.That(Go.Main(Add, 1, 2), Is.EqualTo(3));
        Assert.That(Go.Main(Name), Does.StartWith("goroutine "));
        Assert.That(Go.Main(() => 5), Is.EqualTo(5));
        Func<int, int, int> add = Add; // Not intercepted: the twin is found by its attribute.
        Assert.That(Go.Main(add, 3, 4), Is.EqualTo(7));
    });

    [Test]
    public static void MainThrowsWhatItsBodyThrows() => Deadline.Run(() =>
    {
        Assert.That(() => Go.Main(Throw, "from main"), Throws.InvalidOperationException.With.Message.EqualTo("from main"));
        Assert.That(() => Go.Main(() => Throw("from a lambda")), Throws.InvalidOperationException.With.Message.EqualTo("from a lambda"));
        Assert.That(() => Go.Main(Compute, 0), Throws.TypeOf<DivideByZeroException>());
    });

    [Test]
    public static void MainDoesNotWaitForOthers() => Deadline.Run(() =>
    {
        var release = new Chan<int>();
        var other = Go.Main(StartReceiver, release);
        Assert.That(other.Status, Is.Not.EqualTo(GoroutineStatus.Ended));
        release.Send(1);
        Assert.That(other.Join(), Is.EqualTo(1));
    });

    [Test]
    public static void MainCanBeNested([TwinModes] Mode mode) => mode.Run(NestMain, 3);

    [Test]
    public static void SeveralMainsRunAtOnce() => Deadline.Run(() =>
    {
        var channel = new Chan<int>();
        var sender = new Thread(() => Go.Main(SendOne, channel, 6));
        sender.Start();
        Assert.That(Go.Main(ReceiveOne, channel), Is.EqualTo(6));
        sender.Join();
    });

    [Test]
    public static void ChildProcessEndsWithItsMain([ProcessModes] Mode mode) =>
        Assert.That(ChildProcess.Run("MainEnds", mode).ToString(), Is.EqualTo("exit 0\nmain ends\n"));

    [Goroutine]
    private static void NestMain(int depth)
    {
        var outer = Goroutine.Current;
        if (depth > 0)
            Go.Main(NestMain, depth - 1);
        Assert.That(() => Go.Main(Throw, "nested"), Throws.InvalidOperationException);
        Assert.That(Goroutine.Current, Is.SameAs(outer));
    }

    [Goroutine]
    private static int Add(int a, int b)
    {
        Go.Yield();
        return a + b;
    }

    [Goroutine]
    private static string Name() => Goroutine.Current!.ToString();

    [Goroutine]
    private static void Throw(string message)
    {
        Go.Yield();
        throw new InvalidOperationException(message);
    }

    [Goroutine]
    private static int Compute(int divisor) => Add(divisor, 0) == 0 ? 1 / divisor : divisor;

    [Goroutine]
    private static Goroutine<int> StartReceiver(Chan<int> channel) => Go.Run(ReceiveOne, channel);

    [Goroutine]
    private static int ReceiveOne(Chan<int> channel) => channel.Receive();

    [Goroutine]
    private static void SendOne(Chan<int> channel, int value) => channel.Send(value);
}
