using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Api;

/// <summary>Contexts as goroutines use them.</summary>
public static partial class ContextTests
{
    private static readonly ContextKey<string> User = new("user");

    [Test]
    public static void CancelEndsAllWhoSelectOnIt([AllModes] Mode mode) => mode.Run(CancelWorkers);

    [Test]
    public static void ADeadlineEndsALoop([AllModes] Mode mode) => mode.Run(LoopUntilDeadline);

    [Test]
    public static void ADeadlineEndsAWait([AllModes] Mode mode) => mode.Run(WaitUntilDeadline);

    [Test]
    public static void TheCauseComesBackToTheOneWhoWaits([AllModes] Mode mode) => mode.Run(FailAndTell);

    [Test]
    public static void AfterFuncRunsAMethodThatSuspends([AllModes] Mode mode) => mode.Run(CleanUpAfterwards);

    [Test]
    public static void APipelineStopsWhenItsReaderHasEnough([AllModes] Mode mode) => mode.Run(ReadSome);

    [Test]
    public static void AsyncCodeIsCancelledByTheToken([AllModes] Mode mode) => mode.Run(AwaitTask);

    [Goroutine]
    private static void CancelWorkers()
    {
        var (ctx, cancel) = Context.WithCancel(Context.WithValue(Context.Background, User, "gopher"));
        var jobs = new Chan<int>();
        var workers = new List<Goroutine<int>>();
        for (var i = 0; i < 5; i++)
            workers.Add(Go.Run(Work, ctx, jobs).As($"worker {i}"));
        for (var i = 0; i < 100; i++)
            jobs.Send(i);
        cancel();
        var sum = 0;
        foreach (var worker in workers)
            sum += worker.Join();
        Assert.That(sum, Is.EqualTo(4950));
    }

    [Goroutine]
    private static int Work(Context ctx, Chan<int> jobs)
    {
        var sum = 0;
        while (true)
        {
            switch (Go.Select(Case.Receive(jobs, out var job), Case.Receive(ctx.Done)))
            {
                case 0:
                    sum += job;
                    break;
                default:
                    Assert.That((ctx.Err is ContextCanceledException, ctx.Value(User)), Is.EqualTo((true, "gopher")));
                    return sum;
            }
        }
    }

    [Goroutine]
    private static void LoopUntilDeadline()
    {
        using var scope = Context.WithTimeout(Context.Background, TimeSpan.FromMilliseconds(20));
        var turns = 0L;
        while (!scope.Context.IsDone)
            turns++;
        Assert.That(turns, Is.Positive);
        Assert.That(scope.Context.Err, Is.TypeOf<DeadlineExceededException>());
    }

    [Goroutine]
    private static void WaitUntilDeadline()
    {
        var deadline = DateTimeOffset.UtcNow.AddMilliseconds(10);
        using var outer = Context.WithDeadline(Context.Background, deadline);
        using var inner = Context.WithTimeout(outer.Context, TimeSpan.FromHours(1));
        Assert.That(inner.Context.Deadline, Is.EqualTo(deadline));
        Assert.That(Go.Select(Case.Receive(new Chan<int>()), Case.Receive(inner.Context.Done)), Is.EqualTo(1));
        try
        {
            inner.Context.ThrowIfDone();
            Assert.Fail("Done, but nothing was thrown.");
        }
        catch (OperationCanceledException exception)
        {
            Assert.That(exception, Is.TypeOf<DeadlineExceededException>());
        }
    }

    [Goroutine]
    private static void FailAndTell()
    {
        var (ctx, cancel) = Context.WithCause(Context.Background);
        Go.Run(Fail, cancel).As("failing");
        ctx.Done.Receive();
        Assert.That(ctx.Cause, Is.TypeOf<InvalidDataException>());
        cancel(null);
        Assert.That(ctx.Cause, Is.TypeOf<InvalidDataException>());
    }

    [Goroutine]
    private static void Fail(Action<Exception?> cancel)
    {
        try
        {
            Go.Yield();
            throw new InvalidDataException("broken");
        }
        catch (InvalidDataException exception)
        {
            cancel(exception);
        }
    }

    [Goroutine]
    private static void CleanUpAfterwards()
    {
        var cleaner = new Cleaner();
        var scope = Context.WithCancel(Context.Background);
        Context.AfterFunc(scope.Context, cleaner.Clean);
        var registration = Context.AfterFunc(scope.Context, cleaner.Clean);
        Assert.That(registration.Stop());
        var second = new Cleaner();
        Context.AfterFunc(scope.Context, () => second.Clean());
        scope.Cancel();
        cleaner.Go.Send(1);
        second.Go.Send(2);
        Assert.That((cleaner.Cleaned.Receive(), second.Cleaned.Receive()), Is.EqualTo((1, 2)));
    }

    [Goroutine]
    private static void ReadSome()
    {
        using var scope = Context.WithCancel(Context.Background);
        var numbers = new Chan<int>();
        var generator = Go.Run(Generate, scope.Context, numbers).As("generator");
        var sum = 0;
        foreach (var number in numbers)
        {
            sum += number;
            if (number == 10)
                break;
        }

        scope.Cancel();
        generator.Join();
        Assert.That(sum, Is.EqualTo(55));
    }

    [Goroutine]
    private static void Generate(Context ctx, Chan<int> numbers)
    {
        for (var i = 0; Go.Select(Case.Receive(ctx.Done), Case.Send(numbers, i)) == 1; i++)
        {
        }
    }

    [Goroutine]
    private static void AwaitTask()
    {
        var (ctx, cancel) = Context.WithCancel(Context.Background);
        var task = Task.Delay(Timeout.Infinite, ctx.Token);
        cancel();
        try
        {
            Go.Await(task);
            Assert.Fail("It ended by itself.");
        }
        catch (OperationCanceledException exception)
        {
            Assert.That(exception.CancellationToken, Is.EqualTo(ctx.Token));
        }
    }

    private sealed partial class Cleaner
    {
        public Chan<int> Go { get; } = new();

        public Chan<int> Cleaned { get; } = new();

        [Goroutine]
        public void Clean() => Cleaned.Send(Go.Receive());
    }
}
