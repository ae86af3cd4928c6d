// deconstruction into elements, properties and discards, in order
// Expected: suspends
namespace Cases.Tuples.DeconstructIntoElements;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int[] numbers = new int[3];
        var box = new Box();
        (numbers[log.Step(0)], (box.Value, _), numbers[log.Step(1)]) = (log.Step(5), (log.Step(6), log.Step(7)), log.Step(8));
        log.Write($"{string.Join(',', numbers)} {box.Value}");
    }
}

internal sealed class Box
{
    public int Value { get; set; }
}
