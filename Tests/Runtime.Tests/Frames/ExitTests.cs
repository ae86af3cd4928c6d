using GoroutineGen.Frames;

namespace GoroutineGen.Runtime.Tests.Frames;

/// <summary>Go.Exit in hand-written twins, which have no filters, and in ordinary code, which never has.</summary>
public class ExitTests
{
    private readonly List<string> _log = [];

    [SetUp]
    public void Clear() => _log.Clear();

    [TearDown]
    public void NothingStaysArmed() =>
        Assert.That(() => Exits.Any || Preemption.Requested, Is.False.After(30_000, 10), "An exit left the checks armed.");

    [Test]
    public void FinallyBlocksOfAllCallsRunAndTheJoinerGoesOn()
    {
        var goroutine = RunChild(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            try
            {
                await ExitBelow();
                _log.Add("not reached");
            }
            finally
            {
                await Go.Yield__goroutine();
                _log.Add("outer");
            }
        });
        Assert.That(_log, Is.EqualTo(new[] { "inner", "outer" }));
        Assert.That(goroutine.Status, Is.EqualTo(GoroutineStatus.Ended));
        Assert.That(goroutine.Has(GoroutineTraits.Exiting), Is.True, "Whoever looks at an ended goroutine sees how it ended.");

        async GoTask ExitBelow()
        {
            try
            {
                await Go.Yield__goroutine();
                Go.Exit();
            }
            finally
            {
                await Go.Yield__goroutine();
                _log.Add("inner");
            }
        }
    }

    [Test]
    public void ACheckThrowsAgainWhatOrdinaryCodeCaught()
    {
        RunChild(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            CatchExit();
            for (var turn = 0; turn < 3; turn++)
            {
                _log.Add("goes on");
                if (Preemption.Requested)
                    await Preemption.Check();
            }
        });
        Assert.That(_log, Is.EqualTo(new[] { "caught", "goes on" }));
    }

    [Test]
    public void ABlockingCallThrowsAgainWhatOrdinaryCodeCaught([Values] bool yields)
    {
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            await Go.Run(() =>
            {
                CatchExit();
                if (yields)
                    Go.Yield();
                else
                    Chan<int>.Never.Receive();
                _log.Add("not reached");
            }).Join__goroutine();
        });
        Assert.That(_log, Is.EqualTo(new[] { "caught" }));
    }

    [Test]
    public void FinallyBlocksOfOrdinaryCodeMayBlock()
    {
        var channel = new Chan<int>();
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var exiting = Go.Run(() =>
            {
                try
                {
                    Go.Exit();
                }
                finally
                {
                    Go.Yield();
                    _log.Add($"received {channel.Receive()}");
                }
            });
            await channel.Send__goroutine(5);
            await exiting.Join__goroutine();
        });
        Assert.That(_log, Is.EqualTo(new[] { "received 5" }));
    }

    [Test]
    public void FinallyBlocksOfATwinMayCheckAndBlockThoughOrdinaryCodeExited()
    {
        RunChild(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            try
            {
                ExitInOrdinaryCode();
            }
            finally
            {
                await CheckThrice();
                Go.Sleep(1); // In its blocking form, as inside a lock.
                _log.Add("outer");
            }
        });
        Assert.That(_log, Is.EqualTo(new[] { "ordinary", "checked", "outer" }));

        void ExitInOrdinaryCode()
        {
            try
            {
                Go.Exit();
            }
            finally
            {
                _log.Add("ordinary");
            }
        }

        async GoTask CheckThrice()
        {
            for (var i = 0; i < 3; i++)
            {
                if (Preemption.Requested)
                    await Preemption.Check();
            }

            _log.Add("checked");
        }
    }

    [Test]
    public void ABodyThatReturnsAfterAllHasNoResult()
    {
        Goroutine<int>? exited = null;
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            exited = Go.Run(() =>
            {
                CatchExit();
                return 7;
            });
            try
            {
                await exited.Join__goroutine();
            }
            catch (OperationCanceledException exception)
            {
                _log.Add(exception.Message);
            }
        });
        Assert.That(_log, Is.EqualTo(new[] { "caught", $"Goroutine {exited!.Id} ended by Go.Exit, so it has no result." }));
        Assert.That(exited.Completion.IsCanceled, Is.True);
        Assert.That(exited.Join, Throws.TypeOf<OperationCanceledException>());
    }

    [Test]
    public void AnExceptionThatReplacesTheExitAndIsCaughtDoesNotCallItOff()
    {
        var goroutine = RunChild(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            try
            {
                try
                {
                    Go.Exit();
                }
                finally
                {
                    throw new FormatException();
                }
            }
            catch (FormatException)
            {
                await Go.Yield__goroutine();
                _log.Add("caught");
            }
        });
        Assert.That(_log, Is.EqualTo(new[] { "caught" }));
        Assert.That(goroutine.Outcome, Is.SameAs(Frame.Exited));
    }

    [Test]
    public void AnExceptionThatReplacesTheExitIsThrownToTheJoiner()
    {
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var failing = Spawn.Run<int>(async inner =>
            {
                if (inner == Entry.Spawn)
                    await Spawn.Point;
                try
                {
                    Go.Exit();
                }
                finally
                {
                    throw new FormatException();
                }
            });
            try
            {
                await failing.Join__goroutine();
            }
            catch (FormatException)
            {
                _log.Add("thrown");
            }
        });
        Assert.That(_log, Is.EqualTo(new[] { "thrown" }));
    }

    [Test]
    public void AnExitInAFinallyBlockReplacesTheException()
    {
        var goroutine = RunChild(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            try
            {
                throw new FormatException();
            }
            finally
            {
                Go.Exit();
            }
        });
        Assert.That(goroutine.Outcome, Is.SameAs(Frame.Exited));
    }

    [Test]
    public void AnOrdinaryThreadIsToldWhatToDo() =>
        Assert.That(Go.Exit, Throws.InvalidOperationException.With.Message.Contains("Go.Run(Method)"));

    [Test]
    public async Task CompletionOfAGoroutineWithoutResultIsNotCancelled()
    {
        var goroutine = Go.Run(Go.Exit);
        await goroutine;
        Assert.That(goroutine.Completion.IsCompletedSuccessfully, Is.True);
    }

    private static Goroutine RunChild(Func<Entry, GoTask> body)
    {
        Goroutine? child = null;
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            child = Spawn.Run(body);
            await child.Join__goroutine();
        });
        return child!;
    }

    private void CatchExit()
    {
        try
        {
            Go.Exit();
        }
        catch (Exception)
        {
            _log.Add("caught");
        }
    }
}
