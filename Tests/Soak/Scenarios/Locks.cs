namespace GoroutineGen.Soak.Scenarios;

/// <summary>A counter that only a mutex protects, also across waits.</summary>
internal static partial class Locks
{
    [Goroutine]
    public static void Run(Round round, Dice dice)
    {
        var goroutines = dice.Between(1, 60);
        var times = dice.Between(1, 100);
        var ends = round.Open("locking goroutines", goroutines);
        var counter = new Counter();
        var counting = new Sync.WaitGroup();
        counting.Add(goroutines);
        for (var i = 0; i < goroutines; i++)
        {
            var number = i;
            var own = dice.Split();
            Go.Run(() =>
            {
                Count(counter, times, own);
                ends.Mark(number);
                counting.Done();
            });
        }

        counting.Wait();
        if (counter.Value != goroutines * times)
            Verdict.Fail($"A counter under a mutex is {counter.Value} instead of {goroutines * times}.");
    }

    [Goroutine]
    private static void Count(Counter counter, int times, Dice dice)
    {
        for (var i = 0; i < times; i++)
        {
            using (counter.Mutex.Acquire())
            {
                var value = counter.Value;
                if (dice.Chance(5))
                    Go.Yield();
                else if (dice.Chance(1))
                    Go.Sleep(TimeSpan.FromMicroseconds(100));
                counter.Value = value + 1;
            }
        }
    }

    private sealed class Counter
    {
        public readonly Sync.Mutex Mutex = new();
        public int Value;
    }
}
