// indices from the end, ranges and slices that wait
// Expected: suspends
namespace Cases.Collections.IndicesAndRanges;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int[] a = [1, 2, 3, 4, 5];
        log.Write(a[^log.Step(1)]);
        log.Write(string.Join(',', a[log.Step(1)..^log.Step(1)]));
        log.Write(string.Join(',', a[..log.Step(2)]));
        log.Write("letters"[log.Step(1)..log.Step(4)]);
        Range range = log.Step(1)..;
        Index index = ^log.Step(2);
        log.Write($"{range} {index} {a[range].Length} {a[index]}");
    }
}
