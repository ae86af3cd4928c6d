using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Acceptance;

/// <summary>The sieve that grows a chain of filters, one for each prime it finds. The program ends while the filters wait.</summary>
public static partial class A03_PrimeSieve
{
    private static readonly int[] Primes = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97];

    [Test]
    public static void TheFirstPrimesComeOut([AllModes] Mode mode) => mode.Run(Run, new Chan<int>());

    // The stop is for the tests that come later: in a program of its own the generator would just be left behind.
    [Goroutine]
    private static void Run(Chan<int> stop)
    {
        var numbers = new Chan<int>();
        var all = new List<Goroutine> { Go.Run(Generate, numbers, stop).As("generator") };
        foreach (var expected in Primes)
        {
            var prime = numbers.Receive();
            Assert.That(prime, Is.EqualTo(expected));
            var filtered = new Chan<int>();
            all.Add(Go.Run(Filter, numbers, filtered, prime, stop).As($"filter {prime}"));
            numbers = filtered;
        }

        Assert.That(all.Exists(goroutine => goroutine.Status == GoroutineStatus.Ended), Is.False, "They would go on for ever.");
        stop.Close();
        foreach (var goroutine in all)
            goroutine.Join();
    }

    [Goroutine]
    private static void Generate(Chan<int> output, Chan<int> stop)
    {
        for (var i = 2; Go.Select(Case.Send(output, i), Case.Receive(stop)) == 0; i++)
        {
        }
    }

    [Goroutine]
    private static void Filter(Chan<int> input, Chan<int> output, int prime, Chan<int> stop)
    {
        while (Go.Select(Case.Receive(input, out var number), Case.Receive(stop)) == 0)
        {
            if (number % prime != 0 && Go.Select(Case.Send(output, number), Case.Receive(stop)) == 1)
                return;
        }
    }
}
