using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Api;

/// <summary><c>Go.Exit</c> ends the goroutine that calls it: finally blocks run, catch clauses do not.</summary>
public static partial class ExitTests
{
    [Test]
    public static void FinallyBlocksRunInsideOut([AllModes] Mode mode) => mode.Run(RunFinallyBlocks);

    [Test]
    public static void CatchClausesAreNotEntered([AllModes] Mode mode) => mode.Run(PassCatchClauses);

    [Test]
    public static void OrdinaryCodeThatCatchesEverythingDoesNotKeepTheGoroutine([AllModes] Mode mode) => mode.Run(PassOrdinaryCode);

    [Test]
    public static void FinallyBlocksMayWait([AllModes] Mode mode) => mode.Run(WaitInFinallyBlocks);

    [Test]
    public static void ExitInAFinallyBlock([AllModes] Mode mode) => mode.Run(ExitInFinallyBlocks);

    [Test]
    public static void ExceptionThatIsCaughtDuringTheExitDoesNotCallItOff([AllModes] Mode mode) => mode.Run(CatchDuringExit);

    [Test]
    public static void GoroutineWithAResultHasNone([AllModes] Mode mode) => mode.Run(JoinExited);

    [Test]
    public static void OthersAreNotConcerned([AllModes] Mode mode) => mode.Run(ExitAmongOthers);

    [Test]
    public static async Task CompletionIsCancelledWhereAResultWasExpected()
    {
        var exited = Go.Run(LeaveInsteadOf, 5);
        Assert.That(async () => await exited, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(exited.Completion.IsCanceled, Is.True);
        await Go.Run(Go.Exit);
    }

    [Test]
    public static void OrdinaryThreadIsToldWhatToDo() =>
        Assert.That(() => LeaveInsteadOf(1), Throws.InvalidOperationException.With.Message.Contains("ordinary thread"));

    [Goroutine]
    private static void RunFinallyBlocks()
    {
        var log = new Log();
        Go.Run(Outer, log).Join();
        Assert.That(log.Entries, Is.EqualTo(["open outer", "open inner", "innermost", "close inner", "inner", "outer", "close outer"]));
    }

    [Goroutine]
    private static void Outer(Log log)
    {
        using var resource = new Resource(log, "outer");
        try
        {
            Inner(log);
            log.Step("not reached");
        }
        finally
        {
            log.Step("outer");
        }
    }

    [Goroutine]
    private static int Inner(Log log)
    {
        try
        {
            using (new Resource(log, "inner"))
            {
                try
                {
                    foreach (var turn in (int[])[0, 1])
                        Leave(turn);
                }
                finally
                {
                    log.Step("innermost");
                }
            }

            return 1;
        }
        finally
        {
            log.Step("inner");
        }
    }

    [Goroutine]
    private static void PassCatchClauses()
    {
        var log = new Log();
        for (var kind = 0; kind < 5; kind++)
            Go.Run(LeaveThroughCatch<Exception>, log, kind).Join();
        Assert.That(log.Entries, Is.EqualTo(["finally 0", "finally 1", "finally 2", "finally 3", "finally 4"]));
    }

    [Goroutine]
    private static void LeaveThroughCatch<T>(Log log, int kind)
        where T : Exception
    {
        try
        {
            switch (kind)
            {
                case 0:
                    try { Leave(1); } catch (Exception exception) { log.Step(exception); }
                    break;
                case 1:
                    try { Go.Yield(); Leave(1); } catch (Exception) { log.Step("caught"); }
                    break;
                case 2:
                    try { Leave(1); } catch { log.Step("caught"); throw; }
                    break;
                case 3:
                    try { Leave(1); } catch (T) { log.Step("caught"); } catch (GoroutineExitException) { log.Step("caught"); }
                    break;
                case 4:
                    lock (log)
                    {
#pragma warning disable GOR0004 // The wait is never reached.
                        try { Go.Exit(); } catch (Exception) { log.Step("caught"); }
#pragma warning restore GOR0004
                    }

                    break;
            }

            log.Step("goes on");
        }
        finally
        {
            log.Step(kind, "finally ");
        }
    }

    [Goroutine]
    private static void PassOrdinaryCode()
    {
        var log = new Log();
        Go.Run(SurviveInALoop, log).Join();
        Assert.That(log.Entries, Is.EqualTo(["caught", "finally"]));
        log = new Log();
        Assert.That(() => Go.Run(SurviveToTheEnd, log).Join(), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(log.Entries, Is.EqualTo(["caught"]));
    }

    [Goroutine]
    private static void SurviveInALoop(Log log)
    {
        try
        {
            Swallow(log);
            for (var turn = 0; turn < 3; turn++)
                log.Write("goes on");
        }
        finally
        {
            log.Step("finally");
        }
    }

    [Goroutine]
    private static int SurviveToTheEnd(Log log)
    {
        Swallow(log);
        return 1;
    }

    private static void Swallow(Log log)
    {
        try
        {
            Go.Exit();
        }
        catch (Exception)
        {
            log.Write("caught");
        }
    }

    [Goroutine]
    private static void WaitInFinallyBlocks()
    {
        var channel = new Chan<int>();
        var leaving = Go.Run(SendFromFinally, channel);
        Assert.That(channel.Receive() + channel.Receive() + channel.Receive(), Is.EqualTo(6));
        leaving.Join();
    }

    [Goroutine]
    private static void SendFromFinally(Chan<int> channel)
    {
        try
        {
            LeaveOrdinarily(channel);
        }
        finally
        {
            for (var i = 2; i < 4; i++)
                channel.Send(i);
        }
    }

    [NotGoroutine]
    private static void LeaveOrdinarily(Chan<int> channel)
    {
        try
        {
            Go.Exit();
        }
        finally
        {
            channel.Send(1);
        }
    }

    [Goroutine]
    private static void ExitInFinallyBlocks()
    {
        var log = new Log();
        Go.Run(LeaveFromFinally, log, false).Join();
        Go.Run(LeaveFromFinally, log, true).Join();
        Assert.That(log.Entries, Is.EqualTo(["last", "throws lost", "last"]));
    }

    [Goroutine]
    private static void LeaveFromFinally(Log log, bool fails)
    {
        try
        {
            try
            {
                if (fails)
                    log.Fail<int>("lost");
                Leave(1);
            }
            finally
            {
                Leave(1);
            }
        }
        finally
        {
            log.Step("last");
        }
    }

    [Goroutine]
    private static void CatchDuringExit()
    {
        var log = new Log();
        Assert.That(() => Go.Run(FailDuringExit, log).Join(), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(log.Entries, Is.EqualTo(["throws in between", "in between"]));
    }

    [Goroutine]
    private static int FailDuringExit(Log log)
    {
        try
        {
            try
            {
                Go.Exit();
            }
            finally
            {
                log.Fail<int>("in between");
            }
        }
        catch (TestException exception)
        {
            log.Step(exception.Message);
        }

        return 1;
    }

    [Goroutine]
    private static void JoinExited()
    {
        var exited = Go.Run(LeaveInsteadOf, 5);
        for (var i = 0; i < 2; i++)
        {
            try
            {
                exited.Join();
                Assert.Fail("There is no result.");
            }
            catch (OperationCanceledException exception)
            {
                Assert.That(exception.Message, Does.Contain($"Goroutine {exited.Id} ended by Go.Exit"));
            }
        }
    }

    [Goroutine]
    private static void ExitAmongOthers()
    {
        var results = new Chan<int>(100);
        var joined = new List<Goroutine>();
        for (var i = 0; i < 100; i++)
            joined.Add(Go.Run(LeaveIfOdd, i, results));
        foreach (var goroutine in joined)
            goroutine.Join();
        Assert.That(results.Count, Is.EqualTo(50));
    }

    [Goroutine]
    private static void LeaveIfOdd(int number, Chan<int> results)
    {
        Go.Yield();
        if (number % 2 == 1)
            Leave(1);
        Go.Yield();
        results.Send(number);
    }

    [Goroutine]
    private static void Leave(int turn)
    {
        Go.Yield();
        if (turn == 1)
            Go.Exit();
    }

    [Goroutine]
    private static int LeaveInsteadOf(int result)
    {
        Leave(1);
        return result;
    }
}
