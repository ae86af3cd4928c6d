using GoroutineGen.Frames;
using GoroutineGen.Scheduling;
using GoroutineGen.Time;

namespace GoroutineGen.Runtime.Tests.Scheduling;

/// <summary>
/// What is queued or set on a P whose M is in foreign code gets its turn though all other Ps always have something to do, so that no thief
/// comes for it. The foreign code here waits for just that.
/// </summary>
public class ReplacedProcessorTests
{
    // So many that the global queue never runs out: then nobody looks into another P's queue.
    private const int Yielding = 64;

    private static readonly Action<ManualResetEventSlim>[] Works = [Spawned, SpawnedLater, SpawnedInARow, Timed, TimedLater];

    private static IEnumerable<TestCaseData> Cases =>
        from work in Works
        from maxProcs in (int[])[1, 2]
        select new TestCaseData(work, maxProcs).SetArgDisplayNames(work.Method.Name, $"{maxProcs}");

    [TestCaseSource(nameof(Cases))]
    public void ForeignCodeMayWaitForWhatItsProcessorHolds(Action<ManualResetEventSlim> work, int maxProcs) => Beside(maxProcs, () =>
    {
        var done = new ManualResetEventSlim();
        Go.Run(() =>
        {
            work(done);
            done.Wait();
        }).Join();
    });

    [Test]
    public void AThreadsTimerFiresThoughTheFirstProcessorIsInForeignCode() => Beside(1, () =>
    {
        var slept = new ManualResetEventSlim();
        var first = Scheduler.Processors[0];
        var foreign = Go.Run(slept.Wait);
        Wait.Until(() => first.Replaced, () => "The only P is not replaced.");
        Go.Sleep(1);
        slept.Set();
        foreign.Join();
    });

    private static void Spawned(ManualResetEventSlim done) => Go.Run(done.Set);

    private static void SpawnedLater(ManualResetEventSlim done)
    {
        WaitUntilReplaced();
        Go.Run(done.Set);
    }

    // One in runnext, the others in the ring.
    private static void SpawnedInARow(ManualResetEventSlim done)
    {
        const int Several = 100;
        var left = Several;
        for (var i = 0; i < Several; i++)
        {
            Go.Run(() =>
            {
                if (Interlocked.Decrement(ref left) == 0)
                    done.Set();
            });
        }
    }

    private static void Timed(ManualResetEventSlim done) => Timers.AfterFunc(TimeSpan.FromMilliseconds(1), done.Set);

    private static void TimedLater(ManualResetEventSlim done)
    {
        WaitUntilReplaced();
        Timed(done);
    }

    private static void WaitUntilReplaced() => Wait.Until(() => Machine.Current!.Processor!.Replaced, () => "The P is not replaced.");

    private static void Beside(int maxProcs, Action test) => Twins.WithMaxProcs(maxProcs, () =>
    {
        var stop = false;
        Goroutine[] yielding = [.. Enumerable.Range(0, Yielding).Select(_ => Spawn.Run(Yield))];
        try
        {
            var thread = new Thread(() => test()) { IsBackground = true };
            thread.Start();
            Wait.Until(() => thread.Join(0), () => $"It waits for ever. {Go.Dump()}");
        }
        finally
        {
            Volatile.Write(ref stop, true);
            foreach (var goroutine in yielding)
                goroutine.Join();
        }

        Wait.Until(() => Scheduler.ProcessorCount == maxProcs, () => $"{Scheduler.ProcessorCount} Ps are left.");

        async GoTask Yield(Entry entry)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            while (!Volatile.Read(ref stop))
                await Go.Yield__goroutine();
        }
    });
}
