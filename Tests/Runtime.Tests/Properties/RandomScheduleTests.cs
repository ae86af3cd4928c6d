using System.Diagnostics;
using GoroutineGen.Frames;

namespace GoroutineGen.Runtime.Tests.Properties;

/// <summary>No value is lost or doubled, whatever the schedule. The number of a schedule is its seed.</summary>
public class RandomScheduleTests
{
    private const int Schedules = 20_000;
    private const int AtATime = 500;

    [Test, Category(Seeds.Category)]
    public void NoValueIsLostOrDoubled() => RunSchedules(Seeds.First, Schedules);

    [TestCase(0)]
    [Explicit("One schedule again and again: put the seed of a failure here.")]
    public void AgainAndAgain(int seed)
    {
        for (var i = 0; i < Schedules; i++)
            RunSchedules(seed, 1);
    }

    private static void RunSchedules(int first, int count)
    {
        var watch = Stopwatch.StartNew();
        var procs = Go.MaxProcs;
        var sent = 0L;
        try
        {
            for (var from = first; from < first + count; from += AtATime)
                sent += RunSome(from, Math.Min(AtATime, first + count - from));
        }
        finally
        {
            Go.MaxProcs = procs;
        }

        TestContext.Out.WriteLine(
            $"{count} schedules, seeds {first} to {first + count - 1}, {sent} values, {watch.Elapsed.TotalSeconds:F1} s");
        Assert.That(sent, Is.GreaterThanOrEqualTo(count));
    }

    private static long RunSome(int first, int count)
    {
        var (seed, sent) = (first, 0L);
        string? wrong = null;
        RandomSchedule? schedule = null;
        try
        {
            Twins.Run(async entry =>
            {
                if (entry == Entry.Spawn)
                    await Spawn.Point;
                for (; seed < first + count && wrong is null; seed++)
                {
                    schedule = new RandomSchedule(seed);
                    if (Go.MaxProcs != schedule.MaxProcs)
                        Go.MaxProcs = schedule.MaxProcs;
                    wrong = await schedule.Run(Entry.Call);
                    sent += schedule.Sent;
                }
            });
        }
        catch (AssertionException hang)
        {
            wrong = hang.Message;
        }

        Assert.That(wrong, Is.Null, () => $"{schedule}");
        return sent;
    }
}
