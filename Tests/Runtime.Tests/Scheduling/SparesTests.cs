using GoroutineGen.Scheduling;

namespace GoroutineGen.Runtime.Tests.Scheduling;

public class SparesTests
{
    private const int Items = 100_000;

    [Test]
    public void WhatOneThreadGivesAnotherTakes()
    {
        var made = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var inUse = new Passed[1_000];
        for (var round = 0; round < 3; round++)
        {
            On(() =>
            {
                for (var i = 0; i < 1_000; i++)
                    inUse[i] = Spares<Passed>.TryTake() ?? Make();
            });
            Assert.That(inUse, Is.Unique);
            On(() =>
            {
                for (var i = 0; i < 1_000; i++)
                    Spares<Passed>.Give(inUse[i]);
            });
        }

        // What stays in the magazines of a thread that has ended is lost: at most two of each that gave, one of each that took.
        Assert.That(made, Has.Count.InRange(1_000, 1_000 + (2 * 3 * 16)));

        Passed Make()
        {
            var spare = new Passed();
            made.Add(spare);
            return spare;
        }
    }

    [Test]
    public void NobodyHasWhatAnotherHas()
    {
        var threads = Enumerable.Range(0, 4).Select(seed => new Thread(() =>
        {
            var random = new Random(seed);
            var held = new Stack<Spare>();
            for (var i = 0; i < Items; i++)
            {
                if (random.Next(100) < 50)
                {
                    var spare = Spares<Spare>.TryTake() ?? new Spare();
                    spare.Enter();
                    held.Push(spare);
                }
                else if (held.TryPop(out var spare))
                {
                    spare.Leave();
                    Spares<Spare>.Give(spare);
                }
            }
        })).ToList();
        Spare.Doubled = 0;
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        Assert.That(Spare.Doubled, Is.Zero);
    }

    private static void On(Action action)
    {
        var thread = new Thread(() => action());
        thread.Start();
        thread.Join();
    }

    /// <summary>Of a type of its own: the other test's spares must not be found here.</summary>
    private sealed class Passed;

    private sealed class Spare
    {
        internal static int Doubled;

        private int _holders;

        internal void Enter()
        {
            if (Interlocked.Increment(ref _holders) != 1)
                Interlocked.Increment(ref Doubled);
        }

        internal void Leave() => Interlocked.Decrement(ref _holders);
    }
}
