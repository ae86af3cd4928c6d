namespace GoroutineGen.Runtime.Tests.Models;

/// <summary>
/// A P whose M is in a blocking region, between that M, sysmon, who may retake it for another M, and a stopper (README, "Blocking" and
/// "Stopping the world"). A P's word holds its status and a tick that each entry counts up. Idle Ps and goroutines that want one are
/// handled in single steps here: other models check how those meet.
/// </summary>
public class BlockingRegionTests
{
    private const string OneHolder = "one M believes that it holds the P";
    private const string Untouched = "an M that finds its word finds its P as it left it";
    private const string GoesOn = "each M that leaves a region goes on";
    private const string NotForgotten = "no goroutine waits for an idle P";

    /// <summary>What is left out.</summary>
    public enum TakeOut
    {
        Nothing,

        /// <summary>Entries do not count.</summary>
        Tick,

        /// <summary>Between an entry's store and its read of StopRequested.</summary>
        EntryBarrier,

        /// <summary>An entry does not read StopRequested.</summary>
        EntryLook,

        /// <summary>Between the store of StopRequested and the read of the words.</summary>
        StopperBarrier,

        /// <summary>The stopper does not look for Ps in regions.</summary>
        StopperLook,

        /// <summary>An M leaves its region with a store.</summary>
        ExitCompareExchange,

        /// <summary>Sysmon retakes with a store.</summary>
        RetakeCompareExchange,

        /// <summary>The stopper takes with a store.</summary>
        StopCompareExchange,
    }

    [TestCase(2, 1, 1, true)]
    [TestCase(2, 2, 3, false)]
    [TestCase(1, 2, 2, true)]
    public void APInARegionHasOneHolderAndTheStopperDoesNotWait(int entries, int otherEntries, int retakes, bool stops) =>
        ModelAssert.Holds(Region(TakeOut.Nothing, entries, otherEntries, retakes, stops, isUntouched: true), atLeast: 1000);

    [TestCase(TakeOut.Tick, Untouched)]
    [TestCase(TakeOut.EntryBarrier, "stuck")]
    [TestCase(TakeOut.EntryLook, "stuck")]
    [TestCase(TakeOut.StopperBarrier, "stuck")]
    [TestCase(TakeOut.StopperLook, "stuck")]
    [TestCase(TakeOut.ExitCompareExchange, OneHolder)]
    [TestCase(TakeOut.RetakeCompareExchange, OneHolder)]
    [TestCase(TakeOut.StopCompareExchange, OneHolder)]
    public void EachStepIsNeeded(TakeOut takeOut, string property) =>
        ModelAssert.Breaks(
            Region(takeOut, entries: 1, otherEntries: 1, retakes: 1, stops: true, isUntouched: property == Untouched),
            property);

    /// <summary>
    /// Who changes the word from blocking takes the P, also without ticks: they tell an M that its P was elsewhere meanwhile.
    /// </summary>
    [Test]
    public void TicksAreNotWhatKeepsTheHoldersApart() =>
        ModelAssert.Holds(Region(TakeOut.Tick, entries: 2, otherEntries: 1, retakes: 2, stops: true, isUntouched: false), atLeast: 1000);

    private static Model Region(TakeOut takeOut, int entries, int otherEntries, int retakes, bool stops, bool isUntouched)
    {
        const int Running = 0, Blocking = 1, Idle = 2, Stopped = 3;
        const int NoP = 0, TheP = 1;
        var model = new Model();
        var word = model.NewCell("word", Word(Running, 0));
        var stopRequested = model.NewCell("StopRequested");
        var surrendered = model.NewCell("surrendered");
        var restarted = model.NewCell("restarted", stops ? 0 : 1);
        var queued = model.NewCell("queued Ms");
        var parked = model.NewCell("M1 is parked", 1);
        var given = model.NewCells("P for M", 2);
        var holders = model.NewCell("holders", 1);
        var lastHolder = model.NewCell("last holder");
        var wentOn = model.NewCell("went on");

        AddMachine(0, TheP, entries);
        AddMachine(1, NoP, otherEntries);
        model.AddLoop<int>("sysmon", 0, async (thread, look) =>
        {
            if (look == retakes)
                return null;
            thread.At("taker: retakes");
            var seen = await thread.Load(word);
            if (seen % 4 == Blocking && await TryChange(thread, seen, Running, TakeOut.RetakeCompareExchange))
            {
                await Hold(thread, -1);
                await PassOn(thread, wake: true);
            }

            return look + 1;
        });
        if (stops)
            model.Add("stopper", Stop);
        model.Always(OneHolder, memory => memory[holders] <= 1);
        model.AtRest(GoesOn, memory => memory[queued] != 0 || memory[wentOn] % 8 == entries);
        model.AtRest(NotForgotten, memory => memory[queued] == 0 || memory[word] % 4 != Idle);
        return model;

        // Runs; goes through its regions; ends with its P, or without.
        void AddMachine(int machine, int start, int regions) => model.AddLoop<(int Left, int Holds)>(
            $"M{machine}", (regions, start), async (thread, at) =>
        {
            if (at.Holds == NoP)
            {
                await thread.Sleep(
                    "sleeps until it is given the P",
                    memory => memory[given[machine]] != 0,
                    memory => memory.Exchange(given[machine], 0));
                return (at.Left, TheP);
            }

            if (at.Left == 0)
            {
                await PassOn(thread);
                return null;
            }

            thread.At("region 1 and 2: begins");
            var tick = ((await thread.Load(word)) / 4) + (takeOut == TakeOut.Tick ? 0 : 1);
            var left = Word(Blocking, tick);
            await LetGo(thread);
            await (takeOut == TakeOut.EntryBarrier ? thread.Store(word, left) : thread.Exchange(word, left));
            var stop = takeOut != TakeOut.EntryLook && await thread.Load(stopRequested) != 0;
            if (stop && await TryChange(thread, left, Running, TakeOut.Nothing))
            {
                await Hold(thread, machine);
                await PassOn(thread);
            }

            if (await thread.Choose("blocks for a moment, or until the world has started again", 2) == 1)
                await thread.When("waits for the world", memory => memory[restarted] != 0, static _ => 0);

            thread.At("region 4: ends");
            if (await TryChange(thread, left, Running, TakeOut.ExitCompareExchange))
            {
                var last = await thread.Ghost(memory => memory[lastHolder]);
                ModelThread.Check(!isUntouched || last == machine, Untouched);
                await Hold(thread, machine);
            }
            else if (await thread.Atomic("takes the idle P or queues", memory => TakeIdleOrQueue(memory, machine)) == 0)
            {
                await thread.When(
                    "waits to be given the P",
                    memory => memory[given[machine]] != 0,
                    memory => memory.Exchange(given[machine], 0));
            }

            await thread.Ghost(memory => memory.Add(wentOn, machine == 0 ? 1 : 8));
            return (at.Left - 1, TheP);
        });

        async Task Stop(ModelThread thread)
        {
            thread.At("stopper 1: asks");
            await thread.Store(stopRequested, 1);
            if (takeOut != TakeOut.StopperBarrier)
                await thread.Fence();
            thread.At("stopper 1: takes Ps that are idle or in a region");
            var seen = await thread.Load(word);
            var takes = seen % 4 == Idle || (seen % 4 == Blocking && takeOut != TakeOut.StopperLook);
            if (!takes || !await TryChange(thread, seen, Stopped, TakeOut.StopCompareExchange))
            {
                thread.At("stopper 2: waits for the others");
                await thread.When("waits for the P", memory => memory[surrendered] != 0, static _ => 0);
            }

            thread.At("stopper 4: starts the world");
            await Hold(thread, -1);
            await thread.Atomic("starts the world", memory =>
            {
                memory[stopRequested] = 0;
                return memory[restarted] = 1;
            });
            await PassOn(thread);
        }

        // Who holds the P has done with it: to a stopper, to an M that waits for it, to M1 if it is parked and has work, or idle.
        async Task PassOn(ModelThread thread, bool wake = false)
        {
            await LetGo(thread);
            await thread.Atomic("passes the P on", memory =>
            {
                var tick = memory[word] / 4;
                if (memory[stopRequested] != 0)
                {
                    memory[word] = Word(Stopped, tick);
                    return memory[surrendered] = 1;
                }

                var to = memory[queued] != 0 ? int.TrailingZeroCount(memory[queued]) : wake && memory.Exchange(parked, 0) != 0 ? 1 : -1;
                memory[queued] &= ~(to < 0 ? 0 : 1 << to);
                memory[word] = Word(to < 0 ? Idle : Running, tick);
                return to < 0 ? 0 : GiveTo(memory, to);
            });
        }

        int GiveTo(Memory memory, int machine)
        {
            memory[lastHolder] = machine;
            memory.Add(holders, 1);
            return memory[given[machine]] = 1;
        }

        int TakeIdleOrQueue(Memory memory, int machine)
        {
            if (memory[word] % 4 != Idle)
            {
                memory[queued] |= 1 << machine;
                return 0;
            }

            memory[word] = Word(Running, memory[word] / 4);
            memory[lastHolder] = machine;
            return memory.Add(holders, 1);
        }

        async Task<bool> TryChange(ModelThread thread, int from, int status, TakeOut blind)
        {
            var to = Word(status, from / 4);
            if (takeOut != blind || blind == TakeOut.Nothing)
                return await thread.CompareExchange(word, to, from) == from;
            if (await thread.Load(word) != from)
                return false;
            await thread.Store(word, to);
            return true;
        }

        async Task Hold(ModelThread thread, int machine) => await thread.Ghost(memory =>
        {
            memory[lastHolder] = machine;
            return memory.Add(holders, 1);
        });

        async Task LetGo(ModelThread thread) => await thread.Ghost(memory => memory.Add(holders, -1));

        static int Word(int status, int tick) => status + (4 * tick);
    }
}
