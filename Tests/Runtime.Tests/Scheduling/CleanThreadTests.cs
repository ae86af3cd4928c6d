using System.Runtime.InteropServices;
using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Runtime.Tests.Scheduling;

/// <summary>
/// A thread inherits from the one that starts it: on Linux among other things the nice value, by which these tests tell.
/// So no thread is started by one whose goroutine is, or ended, locked to it.
/// </summary>
[Platform("Linux")]
public class CleanThreadTests
{
    private const int Nicest = 19;
    private const int Rounds = 5;

    [Test]
    public void NoThreadIsStartedByOneWhoseGoroutineIsLocked(
        [Values(1, 2)] int maxProcs, [Values] bool ends) => Twins.WithMaxProcs(maxProcs, () =>
    {
        Assume.That(GetPriority(which: 0, who: 0), Is.LessThan(Nicest));
        var machines = 0;
        var inherited = 0;
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            for (var i = 0; i < Rounds; i++)
            {
                using var release = new ManualResetEventSlim();
                var occupiers = Enumerable.Range(0, Scheduler.MachineCount).Select(_ => Go.Run(() => Go.Block(release.Wait))).ToList();
                foreach (var occupier in occupiers)
                {
                    while (occupier.Status != GoroutineStatus.Blocked)
                        await Go.Yield__goroutine();
                }

                // Now at most one M for each P is not blocked; the next that are needed are new ones.
                var before = Scheduler.MachineCount;
                var leave = new Chan<int>();
                var locked = Spawn.Start(Change(Entry.Spawn, leave));
                var looks = Enumerable.Range(0, 3).Select(_ => Go.Run(() => Look(release))).ToList();
                foreach (var look in looks)
                {
                    while (look.Status != GoroutineStatus.Blocked)
                        await Go.Yield__goroutine();
                }

                if (Scheduler.MachineCount > before)
                    machines++;
                release.Set();
                foreach (var goroutine in occupiers.Concat(looks))
                    await goroutine.Join__goroutine();
                if (!ends)
                    await leave.Send__goroutine(0);
                await locked.Join__goroutine();
            }
        });
        Assert.That(machines, Is.GreaterThan(0), "No thread was started.");
        Assert.That(inherited, Is.Zero);

        async GoTask Change(Entry entry, Chan<int> leave)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            Go.LockThread();
            Assert.That(SetPriority(which: 0, who: 0, Nicest), Is.Zero);
            if (!ends)
                await leave.Receive__goroutine();
        }

        void Look(ManualResetEventSlim release)
        {
            if (GetPriority(which: 0, who: 0) == Nicest)
                Interlocked.Increment(ref inherited);
            Go.Block(release.Wait);
        }
    });

    // Of the calling thread, when `who` is 0.
    [DllImport("libc", EntryPoint = "setpriority")]
    private static extern int SetPriority(int which, int who, int value);

    [DllImport("libc", EntryPoint = "getpriority")]
    private static extern int GetPriority(int which, int who);
}
