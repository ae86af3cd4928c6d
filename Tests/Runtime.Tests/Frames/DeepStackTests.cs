using GoroutineGen.Frames;

namespace GoroutineGen.Runtime.Tests.Frames;

public class DeepStackTests
{
    private const int Million = 1_000_000;

    private long _limit;
    private int _deepest;
    private int _unwound;

    [SetUp]
    public void Reset() => (_limit, _deepest, _unwound) = (Go.MaxStackBytes, 0, 0);

    [TearDown]
    public void RestoreLimit() => Go.MaxStackBytes = _limit;

    [Test]
    public void AnExceptionUnwindsAMillionFramesAndTheirFinallyBlocks()
    {
        FormatException? caught = null;
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            try
            {
                await ThrowBelow(Million);
            }
            catch (FormatException exception)
            {
                caught = exception;
            }
        });
        Assert.That(caught, Is.Not.Null);
        Assert.That(_unwound, Is.EqualTo(Million));
        // Time and memory that grow with the square of the depth would show in the trace.
        Assert.That(caught!.StackTrace!.Split('\n'), Has.Length.LessThan(1000));
    }

    [Test]
    public void TwoExceptionsThatTakeTurnsKeepBoundedTraces()
    {
        var traces = new List<string>();
        Twins.WithMaxProcs(1, () => Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var first = Spawn.Run<int>(Unwind);
            var second = Spawn.Run<int>(Unwind);
            await first.Join__goroutine();
            await second.Join__goroutine();
        }));
        Assert.That(_unwound, Is.EqualTo(2 * 1000));
        Assert.That(traces.Select(trace => trace.Split('\n').Length), Has.Exactly(2).LessThan(1000));

        async GoTask<int> Unwind(Entry entry)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            try
            {
                await ThrowAndWaitBelow(1000);
            }
            catch (FormatException exception)
            {
                lock (traces)
                    traces.Add(exception.StackTrace!);
            }

            return 0;
        }
    }

    [Test]
    public void AMillionFramesCanBeCollectedAroundAndParked()
    {
        var depth = 0;
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            depth = await CollectBelow(Million);
        });
        Assert.That(depth, Is.EqualTo(Million));
    }

    [Test]
    public void BeyondTheLimitACallThrowsToItsCallerAndTheGoroutineGoesOn()
    {
        Go.MaxStackBytes = 20_000_000;
        var depths = new List<int>();
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            for (var i = 0; i < 3; i++)
            {
                (_deepest, _unwound) = (0, 0);
                try
                {
                    await Endless(1);
                }
                catch (InsufficientExecutionStackException exception)
                {
                    Assert.That(exception.Message, Does.Contain("20000000 bytes (Go.MaxStackBytes)"));
                    Assert.That(exception.StackTrace, Does.Contain(nameof(Endless)));
                    Assert.That(_unwound, Is.EqualTo(_deepest));
                    depths.Add(_deepest);
                }
            }
        });
        Assert.That(depths, Has.Count.EqualTo(3));
        // A frame takes 50 to 500 bytes, and the second and third time as many fit as the first.
        Assert.That(depths, Is.All.InRange(20_000_000 / 500, 20_000_000 / 50));
        Assert.That(depths, Is.All.EqualTo(depths[0]).Within(10).Percent);
    }

    [Test]
    public void TheLimitCountsWhatIsOnTheStackAndNotWhatWas()
    {
        Go.MaxStackBytes = 20_000_000;
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            // Each time a third of the limit; on top of half of it.
            await Below(30_000, async () =>
            {
                for (var i = 0; i < 20; i++)
                    Assert.That(await Depth(30_000), Is.EqualTo(30_000));
            });
        });
    }

    [Test]
    public void ACallThatWasRefusedCanBeCaughtWhereItWasMade()
    {
        Go.MaxStackBytes = 5_000_000;
        var handled = 0;
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            Assert.That(await Try(1), Is.GreaterThan(1000));
        });
        Assert.That(handled, Is.EqualTo(1));

        async GoTask<int> Try(int depth)
        {
            try
            {
                return await Try(depth + 1);
            }
            catch (InsufficientExecutionStackException)
            {
                handled++;
                Assert.That(await Depth(1000), Is.EqualTo(1000)); // There is room left to clean up.
                return depth;
            }
        }
    }

    [Test]
    public void AnExceptionIsThrownAndCaughtAtEveryDepth()
    {
        var caught = 0;
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            await CatchAtEachLevel(20_000);
        });
        Assert.That(caught, Is.EqualTo(20_000));

        async GoTask CatchAtEachLevel(int depth)
        {
            if (depth == 0)
                return;
            try
            {
                ThrowInOrdinaryCode();
            }
            catch (FormatException)
            {
                caught++;
            }

            await CatchAtEachLevel(depth - 1);
        }

        static void ThrowInOrdinaryCode() => throw new FormatException();
    }

    [Test]
    public void OrdinaryCodeBlocksAtTheBottomOfADeepStack()
    {
        var channel = new Chan<int>();
        var sum = 0;
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var diver = Spawn.Run(async inner =>
            {
                if (inner == Entry.Spawn)
                    await Spawn.Point;
                for (var depth = 5_000; depth < 5_010; depth++)
                {
                    await Below(depth, async () =>
                    {
                        sum += channel.Receive(); // In its blocking form: the native stack stays.
                        sum += Go.Block(() => channel.Receive());
                        await Go.Yield__goroutine();
                    });
                }
            });
            for (var i = 0; i < 20; i++)
                await channel.Send__goroutine(1);
            await diver.Join__goroutine();
        });
        Assert.That(sum, Is.EqualTo(20));
    }

    [Test]
    public void TheLimitMustBePositive([Values(0, -1)] long limit) =>
        Assert.That(() => Go.MaxStackBytes = limit, Throws.TypeOf<ArgumentOutOfRangeException>());

    private async GoTask ThrowBelow(int depth)
    {
        if (depth == 0)
            throw new FormatException();
        try
        {
            await ThrowBelow(depth - 1);
        }
        finally
        {
            Interlocked.Increment(ref _unwound);
        }
    }

    private async GoTask ThrowAndWaitBelow(int depth)
    {
        if (depth == 0)
            throw new FormatException();
        try
        {
            await ThrowAndWaitBelow(depth - 1);
        }
        finally
        {
            await Go.Yield__goroutine(); // Another goroutine's exception passes through frames on this M.
            Interlocked.Increment(ref _unwound);
        }
    }

    private static async GoTask<int> CollectBelow(int depth)
    {
        if (depth > 0)
            return 1 + await CollectBelow(depth - 1);
        GC.Collect();
        await Go.Yield__goroutine();
        GC.Collect();
        return 0;
    }

    private async GoTask Endless(int depth)
    {
        _deepest = depth;
        if (depth > Million)
            throw new FormatException("The limit was not noticed.");
        try
        {
            await Endless(depth + 1);
        }
        finally
        {
            Interlocked.Increment(ref _unwound);
        }
    }

    private static async GoTask<int> Depth(int depth) => depth == 0 ? 0 : 1 + await Depth(depth - 1);

    private static async GoTask Below(int depth, Func<GoTask> bottom)
    {
        if (depth == 0)
            await bottom();
        else
            await Below(depth - 1, bottom);
    }
}
