namespace Tour.Stops;

internal static partial class PrimeSieve
{
    private const int Count = 1_000;
    private const int LastPrime = 7919;

    [Goroutine]
    public static string Run()
    {
        var numbers = new Chan<int>();
        Go.Run(Generate, numbers);

        var prime = 0;
        for (var i = 0; i < Count; i++)
        {
            prime = numbers.Receive();
            var rest = new Chan<int>();
            Go.Run(Filter, numbers, rest, prime);
            numbers = rest;
        }

        Check.That(prime == LastPrime, $"{LastPrime} as prime number {Count}");
        return $"prime number {Count} is {prime}, found by {Count + 1} goroutines";
    }

    [Goroutine]
    private static void Generate(ISendChan<int> numbers)
    {
        for (var i = 2; ; i++) numbers.Send(i);
    }

    [Goroutine]
    private static void Filter(IReceiveChan<int> numbers, ISendChan<int> rest, int prime)
    {
        foreach (var number in numbers)
        {
            if (number % prime != 0) rest.Send(number);
        }
    }
}
