// Pipeline of channels
// Expected: suspends
// Twins: 2
using System.Threading.Channels;

namespace Programs.Concurrency.PipelineOfChannels;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var numbers = new Chan<int>();
        var squares = new Chan<int>(2);
        Go.Run(Produce, numbers, 6);
        Go.Run(() =>
        {
            foreach (var n in numbers)
                squares.Send(n * n);
            squares.Close();
        });
        foreach (var square in squares)
            log.Step(square);
        log.Step(squares.Receive(out var last), $"{last} ");
    }

    [Goroutine]
    private static void Produce(Chan<int> output, int count)
    {
        for (var i = 0; i < count; i++)
            output.Send(i);
        output.Close();
    }
}
