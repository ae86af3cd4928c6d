namespace Tour.Stops;

internal static partial class ProducerConsumer
{
    private const int Count = 100_000;

    [Goroutine]
    public static string Run()
    {
        var numbers = new Chan<int>(capacity: 16);
        Go.Run(Produce, numbers);

        long sum = 0;
        foreach (var number in numbers) sum += number;

        Check.That(sum == Count * (Count - 1L) / 2, "the sum of all numbers");
        return $"{Count} numbers through a channel of capacity {numbers.Capacity}: sum {sum}";
    }

    [Goroutine]
    private static void Produce(ISendChan<int> numbers)
    {
        for (var i = 0; i < Count; i++) numbers.Send(i);
        numbers.Close();
    }
}
