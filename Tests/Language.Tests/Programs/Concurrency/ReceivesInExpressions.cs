// Receives in expressions
// Expected: suspends
// Twins: 3
using System.Threading.Channels;

namespace Programs.Concurrency.ReceivesInExpressions;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var numbers = new Chan<int>();
        Go.Run(Produce, numbers, 12);
        log.Write(numbers.Receive() - numbers.Receive() * numbers.Receive());
        log.Write($"{numbers.Receive()} {Join(numbers.Receive(), numbers.Receive(), numbers.Receive())}");
        var total = numbers.Receive();
        total += numbers.Receive() + (numbers.Receive() > 8 ? numbers.Receive() : -1);
        log.Write(total);
        while (numbers.Receive(out var n))
            log.Step(n);
        if (!numbers.Receive(out _) && numbers.Receive() is 0)
            log.Step("drained");
    }

    [Goroutine]
    private static string Join(int a, int b, int c) => $"{a},{b},{c}";

    [Goroutine]
    private static void Produce(Chan<int> output, int count)
    {
        for (var i = 0; i < count; i++)
            output.Send(i);
        output.Close();
    }
}
