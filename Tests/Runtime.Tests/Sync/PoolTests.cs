using System.Runtime.CompilerServices;
using GoroutineGen.Sync;

namespace GoroutineGen.Runtime.Tests.Sync;

public class PoolTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Test]
    public void WhatWasPutIsGotAndOtherwiseMade()
    {
        var made = 0;
        var pool = new Pool<object>(() =>
        {
            made++;
            return new object();
        });
        Assert.That(pool.TryGet(), Is.Null);
        var items = Enumerable.Range(0, 100).Select(_ => pool.Get()).ToHashSet();
        Assert.That(made, Is.EqualTo(100));
        pool.Put(null);
        foreach (var item in items)
            pool.Put(item);
        var again = new HashSet<object>();
        while (pool.TryGet() is { } item)
            Assert.That(again.Add(item), "It was got twice.");
        Assert.That(again, Is.SubsetOf(items)); // A full collection may have come in between.
    }

    [Test]
    public void NobodyGetsWhatAnotherHas()
    {
        var pool = new Pool<int[]>(() => new int[1]);
        var joins = new List<Action>();
        for (var i = 0; i < 4; i++)
        {
            joins.Add(SyncTwins.StartThread(() =>
            {
                for (var round = 0; round < 50_000; round++)
                {
                    var first = pool.Get();
                    var second = pool.Get();
                    Assert.That(Interlocked.Increment(ref first[0]), Is.EqualTo(1));
                    Assert.That(Interlocked.Increment(ref second[0]), Is.EqualTo(1));
                    first[0] = 0;
                    second[0] = 0;
                    pool.Put(first);
                    pool.Put(second);
                    if (round % 10_000 == 0)
                        GC.Collect();
                }
            }));
        }

        foreach (var join in joins)
            join();
    }

    [Test]
    public void ItSurvivesOneFullCollectionAndNotTheSecond()
    {
        var pool = new Pool<object>(() => new object(), ages: false);
        var item = new object();
        pool.Put(item);
        pool.DropVictims();
        Assert.That(pool.TryGet(), Is.SameAs(item));
        pool.Put(item);
        pool.DropVictims();
        pool.DropVictims();
        Assert.That(pool.TryGet(), Is.Null);
    }

    [Test]
    public void FullCollectionsDropWhatNobodyTakesOut()
    {
        var pool = new Pool<object>(() => new object());
        var held = PutOne(pool);
        var end = DateTime.UtcNow + Patience;
        while (held.IsAlive && DateTime.UtcNow < end)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.That(held.IsAlive, Is.False, "The pool keeps it for good.");
        GC.KeepAlive(pool);
    }

    [Test]
    public void APoolThatNobodyHasIsCollected()
    {
        var pool = MakePool();
        var end = DateTime.UtcNow + Patience;
        while (pool.IsAlive && DateTime.UtcNow < end)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.That(pool.IsAlive, Is.False);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference PutOne(Pool<object> pool)
    {
        var item = new object();
        pool.Put(item);
        return new WeakReference(item);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference MakePool() => new(new Pool<object>(() => new object()));
}
