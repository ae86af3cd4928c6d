using System.Diagnostics;
using GoroutineGen.Frames;
using GoroutineGen.Soak.Scenarios;

namespace GoroutineGen.Soak;

/// <summary>
/// A mix of scenarios that run at the same time, and the books of what has to happen in them. Which scenarios, and how large, depends on
/// the seed and the round's number only.
/// </summary>
internal sealed partial class Round
{
    private static readonly TimeSpan RestLimit = TimeSpan.FromSeconds(30);

    private readonly List<Tally> _tallies = [];
    private readonly List<Scenario> _scenarios = [];
    private readonly Dice _dice;
    private readonly int _procs;
    private readonly bool _stressed;

    public Round(Options options, int number)
    {
        Number = number;
        ProcsMax = options.ProcsMax;
        _dice = Dice.For(options.Seed, number);
        _procs = _dice.Between(1, options.ProcsMax);
        _stressed = _dice.Chance(15);

        // Alone, a scenario leaves Ms without work, and nobody makes good what it loses.
        for (var count = _dice.Chance(25) ? 1 : _dice.Between(2, 24); count > 0; count--)
            _scenarios.Add(_dice.Pick<Scenario>(Scenario.All));
    }

    public int Number { get; }

    /// <summary>The most Ps that a scenario may ask for.</summary>
    public int ProcsMax { get; }

    public string Description =>
        $"round {Number}: {_procs} Ps{(_stressed ? ", every check suspends" : "")}; "
        + string.Join(", ", _scenarios.Select(scenario => scenario.Name));

    /// <summary>How many things of each kind there were.</summary>
    public IEnumerable<(string Kind, int Count)> Counts
    {
        get
        {
            lock (_tallies)
                return [.. _tallies.Select(tally => (tally.What, tally.Count))];
        }
    }

    /// <summary>
    /// Opens the books for <paramref name="count"/> things, each of which has to happen once before the round ends. Any thread.
    /// </summary>
    public Tally Open(string what, int count)
    {
        var tally = new Tally(what, count);
        lock (_tallies)
            _tallies.Add(tally);
        return tally;
    }

    /// <summary>Runs the scenarios under one main goroutine and checks the books. Ends the process when they are wrong.</summary>
    /// <param name="baseline">How many goroutines there are when there should be none.</param>
    public void Run(int baseline)
    {
        Go.MaxProcs = _procs;
        Preemption.Always = _stressed;
        Go.Main(RunAll, this);
        Preemption.Always = false;
        ComeToRest(baseline);
        if (Unfinished() is { Length: > 0 } wrong)
            Verdict.Fail($"Lost or doubled:\n{wrong}");
    }

    /// <summary>What the books say at this moment about what is missing or was doubled; empty when all is well.</summary>
    public string Unfinished()
    {
        lock (_tallies)
            return string.Join('\n', _tallies.Select(tally => tally.Discrepancy()).Where(discrepancy => discrepancy is not null));
    }

    [Goroutine]
    private static void RunAll(Round round)
    {
        var running = new List<Goroutine>();
        foreach (var scenario in round._scenarios)
            running.Add(Go.Run(scenario.Body, round, round._dice.Split()));
        round._dice.Shuffle(running);
        foreach (var goroutine in running)
            goroutine.Join();
    }

    // Goroutines that nobody joined may still be on their last steps, and so may Ms that look for work.
    private static void ComeToRest(int baseline)
    {
        var since = Stopwatch.StartNew();
        while (SchedulerState.Leftover(baseline) is { } leftover)
        {
            if (since.Elapsed > RestLimit)
                Verdict.Fail($"All scenarios have ended, but {RestLimit.TotalSeconds} s later there are: {leftover}.");
            Thread.Sleep(1);
        }
    }
}
