using System.Runtime.CompilerServices;
using GoroutineGen.Runtime.Tests.Scheduling;
using GoroutineGen.Scheduling;
using GoroutineGen.Time;
using Timer = GoroutineGen.Time.Timer;

namespace GoroutineGen.Runtime.Tests.Time;

/// <summary>What keeps a timer, and what does not.</summary>
public class TimerMemoryTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private FakeClock _clock = null!;

    [SetUp]
    public void StopTime() => _clock = new FakeClock();

    [TearDown]
    public void LetTimeGoOn() => _clock.Dispose();

    [Test]
    public void WhatNobodyRefersToIsCollected()
    {
        WeakReference[] references =
        [
            Made(static () => new Timer(Hour)), Made(static () => new Ticker(Hour)), Made(static () => new Ticker(Hour).C),
            Made(static () => Timers.After(Hour)), Made(static () => Timers.Tick(Hour)),
        ];
        Collect();
        Assert.That(references, Has.All.Matches<WeakReference>(reference => !reference.IsAlive));
    }

    [Test]
    public void ATimerThatLostASelectIsCollectedAndLeavesTheHeap()
    {
        var before = Scheduler.Processors.Sum(processor => processor.Timers.ArrayLength);
        var references = new List<WeakReference>();
        for (var i = 0; i < 2_000; i++)
            references.Add(LosingTimer());
        Collect();
        Assert.That(
            references.Count(reference => reference.IsAlive),
            Is.LessThanOrEqualTo(3),
            "The last ones may still be on a stack, or among the spare nodes.");
        Assert.That(Scheduler.Processors.Sum(processor => processor.Timers.ArrayLength), Is.LessThan(before + 600));
    }

    [Test]
    public void AnAsyncReceiverKeepsItsTickerTicking()
    {
        var (task, ticks) = Start();
        for (var i = 0; i < 5; i++)
        {
            Wait.For(() => _clock.NextAlarm is not null, "The wait for a tick");
            Collect();
            _clock.Advance(Hour);
            Wait.For(() => Volatile.Read(ref ticks[0]) > i, "A tick");
        }

        Assert.That(task.Wait(TimeSpan.FromSeconds(60)));

        [MethodImpl(MethodImplOptions.NoInlining)]
        static (Task Task, int[] Ticks) Start()
        {
            var ticks = new int[1];
            return (Count(ticks), ticks);
        }

        static async Task Count(int[] ticks)
        {
            var ticker = new Ticker(Hour);
            var reader = (Chan<DateTimeOffset>)ticker.C;
            for (var i = 0; i < 5; i++)
            {
                await reader.ReceiveAsync();
                Interlocked.Increment(ref ticks[0]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Made(Func<object> make) => new(make());

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference LosingTimer()
    {
        var chan = new Chan<int>();
        var timer = new Timer(Hour);
        var alarms = ((Chan<DateTimeOffset>)timer.C).Timer!;
        var sender = new Thread(() =>
        {
            Wait.For(() => !((Chan<DateTimeOffset>)timer.C).Receivers.IsEmpty, "The select");
            chan.Send(1);
        });
        sender.Start();
        Go.Select(Case.Receive(timer.C), Case.Receive(chan));
        sender.Join();
        return new WeakReference(alarms);
    }

    private static void Collect()
    {
        for (var i = 0; i < 2; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }
}
