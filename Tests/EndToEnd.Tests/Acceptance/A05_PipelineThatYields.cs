using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Acceptance;

/// <summary>Workers between two bounded queues lose and double nothing, whenever they yield.</summary>
public static partial class A05_PipelineThatYields
{
    private const int Capacity = 69;
    private const int Workers = 23;

    private static readonly int[] Primes = [2, 3, 7, 11, 13, 17, 19, 23, 27, 31];

    [Test]
    public static void EveryValuePassesOnce([AllModes] Mode mode) => mode.Run(Run, mode.IsFast ? 271_828 : 27_182);

    [Goroutine]
    private static void Run(int values)
    {
        var queue = new Chan<int>(Capacity);
        var results = new Chan<int>(Capacity);
        var workers = new Sync.WaitGroup();
        workers.Add(Workers);
        for (var worker = 0; worker < Workers; worker++)
            Go.Run(Work, queue, results, Primes[worker % Primes.Length], workers).As($"worker {worker}");
        var feeder = Go.Run(Feed, queue, results, values, workers).As("feeder");

        var count = 0;
        long sum = 0;
        foreach (var value in results)
        {
            count++;
            sum += value;
        }

        Assert.That(count, Is.EqualTo(values));
        Assert.That(sum, Is.EqualTo(feeder.Join()));
    }

    [Goroutine]
    private static void Work(Chan<int> queue, Chan<int> results, int yieldsAt, Sync.WaitGroup workers)
    {
        foreach (var value in queue)
        {
            if (value == yieldsAt)
                Go.Yield();
            results.Send(value);
        }

        workers.Done();
    }

    [Goroutine]
    private static long Feed(Chan<int> queue, Chan<int> results, int values, Sync.WaitGroup workers)
    {
        long sum = 0;
        for (var i = 0; i < values; i++)
        {
            var value = Primes[i % Primes.Length];
            queue.Send(value);
            sum += value;
        }

        queue.Close();
        workers.Wait();
        results.Close();
        return sum;
    }
}
