namespace Tour.Stops;

internal static partial class MutexCounter
{
    private const int Goroutines = 100;
    private const int Rounds = 1_000;

    [Goroutine]
    public static string Run()
    {
        var counter = new Counter();
        var done = new Sync.WaitGroup();
        done.Add(Goroutines);
        for (var i = 0; i < Goroutines; i++) Go.Run(Increment, counter, done);
        done.Wait();

        Check.That(counter.Value == Goroutines * Rounds, $"{Goroutines * Rounds}");
        return $"{Goroutines} goroutines, {Rounds} increments each: {counter.Value}";
    }

    [Goroutine]
    private static void Increment(Counter counter, Sync.WaitGroup done)
    {
        for (var i = 0; i < Rounds; i++)
        {
            using (counter.Mutex.Acquire())
            {
                counter.Value++;
            }
        }

        done.Done();
    }

    private sealed class Counter
    {
        public readonly Sync.Mutex Mutex = new();
        public int Value;
    }
}
