using GoroutineGen.Frames;
using GoroutineGen.Mains;
using GoroutineGen.Runtime.Tests.Scheduling;

namespace GoroutineGen.Runtime.Tests.Mains;

/// <summary>
/// How long the end of main is held up by goroutines that have thrown. Time goes on only where they say so; that a crash wins is shown by
/// processes of their own, in the end-to-end tests.
/// </summary>
public class MainEndTests
{
    private FakeClock _clock = null!;

    [SetUp]
    public void StopTime()
    {
        _clock = new FakeClock();
        _clock.Advance(TimeSpan.FromDays(100_000)); // What other tests have left threw long ago.
    }

    [TearDown]
    public void LetTimeGoOn() => _clock.Dispose();

    [TestCase(1, 1, 50, 150, TestName = "{m}: a tenth of a second")]
    [TestCase(3, 200, 5, 15, TestName = "{m}: at least a few turns, however late it is")]
    public void HogsThatCaughtAnExceptionHoldMainUpFor(int hogs, int millisecondsATurn, int fewest, int most)
    {
        var turns = TurnsAtTheEnd(hogs, TimeSpan.FromMilliseconds(millisecondsATurn), beforeTheEnd: TimeSpan.Zero);
        Assert.That(turns, Is.InRange(fewest, most));
    }

    [Test]
    public void AnExceptionOfLongAgoCostsNothing() =>
        Assert.That(TurnsAtTheEnd(hogs: 3, TimeSpan.Zero, beforeTheEnd: TimeSpan.FromSeconds(11)), Is.Zero);

    /// <summary>
    /// How many turns main gives at its end to hogs that each let the clock go on by <paramref name="step"/> in their turns.
    /// </summary>
    private int TurnsAtTheEnd(int hogs, TimeSpan step, TimeSpan beforeTheEnd)
    {
        var before = MainEnd.Turns;
        var turns = 0;
        var stop = false;
        Twins.WithMaxProcs(1, () =>
        {
            var all = new List<Goroutine>();
            Twins.Run(async entry =>
            {
                if (entry == Entry.Spawn)
                    await Spawn.Point;
                var caught = new Chan<int>();
                for (var i = 0; i < hogs; i++)
                    all.Add(Spawn.Start(Hog(Entry.Spawn, caught)));
                for (var i = 0; i < hogs; i++)
                    await caught.Receive__goroutine();
                _clock.Advance(beforeTheEnd);
            });
            turns = MainEnd.Turns - before;
            Volatile.Write(ref stop, true);
            all.ForEach(static hog => hog.Join());
        });
        return turns;

        async GoTask Hog(Entry entry, Chan<int> caught)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            Assert.Catch(static () => throw new FormatException());
            await caught.Send__goroutine(1);
            while (!Volatile.Read(ref stop))
            {
                if (MainEnd.Turns != before) // Not while the thread of main is on its way there.
                    _clock.Advance(step);
                await Go.Yield__goroutine();
            }
        }
    }
}
