using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Api;

/// <summary>
/// <c>Go.Run(context, F)</c>: the checks and waits of methods marked as cancellable throw once the context is done, but never in a finally
/// block.
/// </summary>
public static partial class CancellableTests
{
    private sealed class OwnCause() : Exception("Enough.");

    [Test]
    public static void AnEndlessLoopEnds([AllModes] Mode mode) => mode.Run(CancelEndlessLoops);

    [Test]
    public static void ACallOfAMethodThatCanBeCancelledIsEnough([AllModes] Mode mode) => mode.Run(CancelInCallee);

    [Test]
    public static void MethodsThatDidNotAskForItRunOn([AllModes] Mode mode) => mode.Run(RunOn);

    [Test]
    public static void FinallyBlocksAreNotCancelledNorWhatTheyCall([AllModes] Mode mode) => mode.Run(CancelBeforeFinally);

    [Test]
    public static void AnExceptionThatIsCaughtIsThrownAgain([AllModes] Mode mode) => mode.Run(CatchAgainAndAgain);

    [Test]
    public static void OneWhoseTurnsAreShortIsCancelled([AllModes] Mode mode) => mode.Run(CatchBesideOthers);

    [Test]
    public static void ALockIsReleased([AllModes] Mode mode) => mode.Run(CancelInLock);

    [Test]
    public static void AContextThatIsDoneCancelsAtTheFirstCheck([AllModes] Mode mode) => mode.Run(StartCancelled);

    [Test]
    public static void ALambdaCanCallIt([TwinModes] Mode mode) => mode.Run(CancelLambdas);

    [Test]
    public static void ADeadlineCancelsToo([AllModes] Mode mode) => mode.Run(PassDeadline);

    [Test]
    public static void AWaitInAFinallyBlockGoesOn([AllModes] Mode mode) => mode.Run(CancelInFinally);

    [Test]
    public static void WithoutAContextNothingIsCancelled([AllModes] Mode mode) => mode.Run(CountFreely);

    [Test]
    public static async Task TheCompletionOfOneWithAResultIsCancelled()
    {
        var (context, cancel) = Context.WithCancel(Context.Background);
        var endless = Go.Run(context, SpinFor, new Started());
        cancel();
        Assert.That(async () => await endless, Throws.InstanceOf<ContextCanceledException>());
        Assert.That(endless.Completion.IsCanceled);
        await Task.CompletedTask;
    }

    [Test]
    public static void ThereMustBeAContext() =>
        Assert.That(() => Go.Run(null!, CountFreely), Throws.ArgumentNullException);

    /// <summary>Tells that a goroutine is under way.</summary>
    private sealed class Started
    {
        internal volatile int Turns;
    }

    [Goroutine]
    private static void CancelEndlessLoops()
    {
        var (context, cancel) = Context.WithCause(Context.Background);
        var first = new Started();
        var second = new Started();
        var silent = Go.Run(context, Spin, first).As("silent");
        var loud = Go.Run(context, SpinFor, second).As("loud");
        while (first.Turns == 0 || second.Turns == 0)
            Go.Yield();
        cancel(new OwnCause());
        silent.Join();
        Assert.That(loud.Join, Throws.InstanceOf<ContextCanceledException>().With.InnerException.InstanceOf<OwnCause>());
    }

    [Goroutine(Cancellable = true)]
    private static void Spin(Started started)
    {
        while (true)
            started.Turns = 1;
    }

    [Goroutine(Cancellable = true)]
    private static int SpinFor(Started started)
    {
        for (var i = 0; ; i++)
            started.Turns = i | 1;
    }

    [Goroutine]
    private static void CancelInCallee()
    {
        var (context, cancel) = Context.WithCancel(Context.Background);
        var started = new Started();
        var goroutine = Go.Run(context, CallForEver, started).As("caller");
        while (started.Turns == 0)
            Go.Yield();
        cancel();
        goroutine.Join();
    }

    [Goroutine]
    private static void CallForEver(Started started)
    {
        while (true)
            Briefly(started);
    }

    [Goroutine(Cancellable = true)]
    private static void Briefly(Started started)
    {
        for (var i = 0; i < 3; i++)
            started.Turns++;
    }

    [Goroutine]
    private static void RunOn()
    {
        var (context, cancel) = Context.WithCancel(Context.Background);
        cancel();
        Assert.That(Go.Run(context, CountTo, 1_000).Join(), Is.EqualTo(1_000));
    }

    [Goroutine]
    private static int CountTo(int end)
    {
        var count = 0;
        while (count < end)
            count = Next(count);
        return count;
    }

    [Goroutine]
    private static int Next(int count) => count + 1;

    [Goroutine]
    private static void CancelBeforeFinally()
    {
        var (context, cancel) = Context.WithCancel(Context.Background);
        var log = new Log();
        var started = new Started();
        var goroutine = Go.Run(context, SpinThenCleanUp, started, log).As("cleaner");
        while (started.Turns == 0)
            Go.Yield();
        cancel();
        goroutine.Join();
        Assert.That(log.Entries, Is.EqualTo(["inner 600", "outer 300"]));
    }

    [Goroutine(Cancellable = true)]
    private static void SpinThenCleanUp(Started started, Log log)
    {
        try
        {
            try
            {
                Spin(started);
            }
            finally
            {
                var turns = 0;
                for (var i = 0; i < 300; i++)
                    turns += Work(1);
                log.Step($"inner {turns + Through(300)}");
            }
        }
        finally
        {
            log.Step($"outer {Work(300)}");
        }
    }

    // Has a finally block of its own: leaving it does not end the one around.
    [Goroutine]
    private static int Through(int turns)
    {
        var done = 0;
        try
        {
            done += Work(0);
        }
        finally
        {
            done += Work(turns / 2);
        }

        return done + Work(turns - (turns / 2));
    }

    [Goroutine(Cancellable = true)]
    private static int Work(int turns)
    {
        var done = 0;
        while (done < turns)
        {
            done++;
            Go.Yield();
        }

        return done;
    }

    [Goroutine]
    private static void CatchAgainAndAgain()
    {
        var (context, cancel) = Context.WithCancel(Context.Background);
        cancel();
        Assert.That(Go.Run(context, Swallow).Join(), Is.EqualTo(3));
    }

    // Here its turn is over long before sysmon looks, and the first check of a turn is of a method that cannot be cancelled.
    [Goroutine]
    private static void CatchBesideOthers()
    {
        var (context, cancel) = Context.WithCancel(Context.Background);
        var crowd = new Crowd();
        cancel();
        Assert.That(Go.Run(context, Swallow).Join(), Is.EqualTo(3));
        crowd.SendAway();
    }

    [Goroutine]
    private static int Swallow()
    {
        var caught = 0;
        while (caught < 3)
        {
            try
            {
                Work(1);
            }
            catch (OperationCanceledException)
            {
                caught++;
            }
        }

        return caught;
    }

    [Goroutine]
    private static void CancelInLock()
    {
        var (context, cancel) = Context.WithCancel(Context.Background);
        var gate = new Lock();
        var started = new Started();
        var goroutine = Go.Run(context, SpinInLock, started, gate).As("locker");
        while (started.Turns == 0)
            Go.Yield();
        cancel();
        goroutine.Join();
        lock (gate)
            started.Turns = 0;
    }

    [Goroutine(Cancellable = true)]
    private static void SpinInLock(Started started, Lock gate)
    {
        lock (gate)
        {
            while (true)
                started.Turns = 1;
        }
    }

    [Goroutine]
    private static void StartCancelled()
    {
        var (context, cancel) = Context.WithCancel(Context.Background);
        cancel();
        var started = new Started();
        Go.Run(context, CountForEver, started).Join();
        Assert.That(started.Turns, Is.EqualTo(7));
    }

    [Goroutine(Cancellable = true)]
    private static void CountForEver(Started started)
    {
        started.Turns = 7;
        while (true)
            started.Turns++;
    }

    [Goroutine]
    private static void CancelLambdas()
    {
        var (context, cancel) = Context.WithCancel(Context.Background);
        var first = new Started();
        var second = new Started();
        var plain = Go.Run(context, () => Spin(first)).As("lambda");
        var withArgument = Go.Run(context, started => { return SpinFor(started); }, second).As("lambda with an argument");
        while (first.Turns == 0 || second.Turns == 0)
            Go.Yield();
        cancel();
        plain.Join();
        Assert.That(withArgument.Join, Throws.InstanceOf<ContextCanceledException>());
    }

    [Goroutine]
    private static void PassDeadline()
    {
        var (context, cancel) = Context.WithTimeout(Context.Background, TimeSpan.FromMilliseconds(1));
        Assert.That(Go.Run(context, SpinFor, new Started()).Join, Throws.InstanceOf<DeadlineExceededException>());
        cancel();
    }

    [Goroutine]
    private static void CancelInFinally()
    {
        var (context, cancel) = Context.WithCancel(Context.Background);
        var wake = new Chan<int>();
        var log = new Log();
        var goroutine = Go.Run(context, ReceiveInFinally, wake, log).As("receiver");
        goroutine.WaitUntilItWaits(WaitReason.ChanReceive);
        cancel();
        wake.Send(1);
        goroutine.Join();
        Assert.That(log.Entries, Is.EqualTo(["received 1"]));
    }

    [Goroutine(Cancellable = true)]
    private static void ReceiveInFinally(Chan<int> wake, Log log)
    {
        try
        {
            Work(0);
        }
        finally
        {
            log.Step($"received {wake.Receive()}");
        }
    }

    [Goroutine]
    private static void CountFreely()
    {
        Assert.That(Work(100), Is.EqualTo(100));
        Assert.That(Go.Run(Context.Background, Work, 100).Join(), Is.EqualTo(100));
    }
}
